"""Figures on held-back sentences: claims of whole batches that were left out, names and trees of the PUD test sets."""

import torch

from data import batch_of


class Score:
    def __init__(self):
        self.hit = self.found = self.wanted = 0

    def add(self, found, wanted):
        self.hit += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self):
        precision, recall = self.hit / max(1, self.found), self.hit / max(1, self.wanted)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return f"P {100 * precision:.1f} R {100 * recall:.1f} F {100 * f1:.1f}"


@torch.no_grad()
def figures(model, labels, claims, tests):
    """One line of text. `claims`: sentences held back; `tests`: sentences with names and trees that are never trained on."""
    model.eval()
    trigger, roles, pairs, names = Score(), Score(), Score(), Score()
    modality, tree = [0, 0], [0, 0, 0]
    for batch in chunks(claims):
        words = model.encode(batch.ids, batch.casing, batch.mask, batch.starts)
        types, mods = model.trigger(words).argmax(-1), model.modality(words).argmax(-1)
        for i, sentence in enumerate(batch.sentences):
            count = len(sentence["starts"])
            gold = {t["at"]: t for t in sentence["claims"]["triggers"] if t["at"] < count}
            found = {at: labels["TYPES"][k] for at, k in enumerate(types[i, :count].tolist()) if k}
            hit = {at for at, kind in found.items() if at in gold and kind in gold[at]["types"]}
            trigger.hit, trigger.found, trigger.wanted = trigger.hit + len(hit), trigger.found + len(found), trigger.wanted + len(gold)
            found_pairs = set()
            for at, kind in found.items():
                scores = model.roles_of(words[i : i + 1, at : at + 1], words[i : i + 1, :count])[0, 0].argmax(-1).tolist()
                plays = {(labels["ROLES"][k], word) for word, k in enumerate(scores) if k}
                found_pairs |= pairs_of(at, plays)
                if at in hit:
                    roles.add(plays, {(role, word) for role, word in gold[at]["roles"] if word < count})
                    modality[1] += 1
                    modality[0] += labels["MODS"][int(mods[i, at])] in gold[at]["modalities"]
            pairs.add(found_pairs, {(at, s, o) for at, t in gold.items() for _, s, o in t["pairs"]})
    for batch in chunks(tests):
        words = model.encode(batch.ids, batch.casing, batch.mask, batch.starts)
        tags, arcs = model.names(words).argmax(-1), model.arcs(words)
        for i, sentence in enumerate(batch.sentences):
            count = len(sentence["starts"])
            if sentence["names"]:
                coarse = [labels["NER"][k] for k in tags[i, :count].tolist()]
                names.add(*(spans(of, {"PER", "ORG", "LOC"}) for of in (coarse, sentence["names"]["tags"][:count])))
            if sentence["tree"]:
                heads = arcs[i, :count, : count + 1].argmax(-1)
                of = model.relations_at(words[i : i + 1, :count], heads[None])[0].argmax(-1).tolist()
                for at, (head, gold) in enumerate(zip(heads.tolist(), sentence["tree"]["heads"])):
                    relation = sentence["tree"]["relations"][at]
                    if relation == "punct":
                        continue
                    tree[0] += 1
                    tree[1] += head == gold
                    tree[2] += head == gold and labels["RL"][of[at]].split(":")[0] == relation.split(":")[0]
    model.train()
    return (
        f"trigger {trigger} | trigger and both ends {pairs} | roles of found {roles} | "
        f"modality of found {100 * modality[0] / max(1, modality[1]):.1f} | names {names} | "
        f"UAS {100 * tree[1] / max(1, tree[0]):.1f} LAS {100 * tree[2] / max(1, tree[0]):.1f}"
    )


def pairs_of(at, plays):
    """Every subject with every object; -1 is an end left open."""
    subjects = [word for role, word in plays if role == "SUBJECT"] or [-1]
    objects = [word for role, word in plays if role == "OBJECT"] or [-1]
    return {(at, s, o) for s in subjects for o in objects}


def spans(tags, kinds):
    out, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag != "I-" + tags[start][2:]:
            out.add((start, i, tags[start][2:]))
            start = None
        if tag.startswith("B-") and tag[2:] in kinds:
            start = i
    return out


def chunks(sentences, size=32):
    ordered = sorted(sentences, key=lambda s: len(s["ids"]))
    for i in range(0, len(ordered), size):
        yield batch_of(ordered[i : i + size])
