"""What each head is asked for, and how wrong it is."""

import torch
import torch.nn.functional as F

from data import IGNORED, NameSets

# Most words carry no claim and play no part: their weight in the loss.
NO_TRIGGER, NO_ROLE = 0.35, 0.25
# Share of each question in the whole.
WEIGHTS = dict(names=1.0, tags=0.4, arcs=0.5, relations=0.3, triggers=1.2, modality=0.6, roles=2.0)


class Losses:
    def __init__(self, labels):
        self.index = {head: {label: i for i, label in enumerate(of)} for head, of in labels.items()}
        self.sets = NameSets(labels["NER"])
        self.role_weight = torch.ones(len(labels["ROLES"]))
        self.role_weight[0] = NO_ROLE

    def __call__(self, model, words, batch):
        """Losses by question for the layers that the batch's sentences have; words: B,W,384."""
        out = {}
        for layer, of in (("names", self.names), ("tree", self.trees), ("claims", self.claims)):
            rows = [i for i, s in enumerate(batch.sentences) if s[layer]]
            if rows:
                sentences = [batch.sentences[i][layer] for i in rows]
                out |= of(model, words[rows], batch.words[rows], sentences)
        return out

    def names(self, model, words, present, layers):
        scores = F.log_softmax(model.names(words).float(), -1)
        allowed = torch.zeros(scores.shape, dtype=torch.bool)
        for i, layer in enumerate(layers):
            marks = tuple(layer["marks"])
            tags = layer["tags"][: int(present[i].sum())]
            allowed[i, : len(tags)] = torch.stack([self.sets.mask(tag, marks) for tag in tags])
        chance = scores.masked_fill(~allowed, float("-inf"))[present]
        return dict(names=-torch.logsumexp(chance, -1).mean())

    def trees(self, model, words, present, layers):
        tags, heads, relations = (torch.full(present.shape, IGNORED) for _ in range(3))
        for i, layer in enumerate(layers):
            count = int(present[i].sum())
            tags[i, :count] = torch.tensor([self.index["XP"].get(t, IGNORED) for t in layer["tags"][:count]])
            heads[i, :count] = torch.tensor([h if h <= count else IGNORED for h in layer["heads"][:count]])
            relations[i, :count] = torch.tensor([self.index["RL"].get(r, IGNORED) for r in layer["relations"][:count]])
        # Where the head was cut off, nobody knows the relation to what is left.
        relations[heads == IGNORED] = IGNORED
        root = torch.ones(len(layers), 1, dtype=torch.bool)
        possible = torch.cat([root, present], 1).unsqueeze(1)
        arcs = model.arcs(words).float().masked_fill(~possible, -1e4)
        at_heads = model.relations_at(words, heads.clamp(min=0)).float()
        return dict(tags=cross(model.tags(words).float(), tags), arcs=cross(arcs, heads), relations=cross(at_heads, relations))

    def claims(self, model, words, present, layers):
        types = torch.zeros(*present.shape, len(self.index["TYPES"]), dtype=torch.bool)
        types[..., 0] = True
        modality, rows = [], []
        for i, layer in enumerate(layers):
            count = int(present[i].sum())
            for trigger in layer["triggers"]:
                at = trigger["at"]
                if at >= count:
                    continue
                types[i, at] = False
                types[i, at, [self.index["TYPES"][kind] for kind in trigger["types"]]] = True
                modality.append([self.index["MODS"][kind] for kind in trigger["modalities"]])
                rows.append((i, at, trigger["roles"], count))
        scores = F.log_softmax(model.trigger(words).float(), -1)
        weight = torch.where(types[..., 0], NO_TRIGGER, 1.0)[present]
        chance = torch.logsumexp(scores.masked_fill(~types, float("-inf")), -1)[present]
        out = dict(triggers=-(weight * chance).sum() / weight.sum())
        if rows:
            sentence = torch.tensor([row[0] for row in rows])
            at = torch.tensor([row[1] for row in rows])
            out["modality"] = one_of(model.modality(words[sentence, at]).float(), modality)
            out["roles"] = self.roles(model, words, sentence, at, rows)
        return out

    def roles(self, model, words, sentence, at, rows):
        """Role of each word for each trigger; the sentences stand once a trigger, which wastes little."""
        scores = model.roles_of(words[sentence, at].unsqueeze(1), words[sentence]).squeeze(1).float()
        gold = torch.full(scores.shape[:2], IGNORED)
        for row, (_, _, roles, count) in enumerate(rows):
            gold[row, :count] = 0
            for role, word in reversed(roles):
                if word < count:
                    gold[row, word] = self.index["ROLES"][role]
        return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), weight=self.role_weight, ignore_index=IGNORED)


def cross(scores, gold):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def one_of(scores, allowed):
    """-log of the chance that one of the allowed labels is right."""
    mask = torch.zeros(scores.shape, dtype=torch.bool)
    for row, indexes in enumerate(allowed):
        mask[row, indexes] = True
    return -torch.logsumexp(F.log_softmax(scores, -1).masked_fill(~mask, float("-inf")), -1).mean()
