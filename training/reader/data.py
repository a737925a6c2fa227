"""Prepared sentences (prepare.ts) as batches of tensors."""

import json
import random
from dataclasses import dataclass

import torch

from swap_names import swapped

KINDS = ["PER", "ORG", "LOC", "NORP", "EVENT", "WEAPON", "MISC"]
MODS = "HAPPENED ONGOING PLANNED POSSIBLE SUSPECTED HYPOTHETICAL DENIED".split()
ROLES = "none SUBJECT OBJECT SPEAKER LOCATION CHANNEL TOPIC INSTRUMENT PARTICIPANT".split()
IGNORED = -100

# How often a source is read in one pass over the data: our own domain twice, far domains in part.
SHARE = {"voa-claims": 2.0, "written": 3.0, "broad-twitter": 0.3, "crossner-other": 0.4}

# Casing classes (src/reading/encoder/casing.ts) of words in capitals and in lower case.
LETTERS, CAPITALS, CAPITALISED, LOWER, OPENING = (2, 3, 4, 5, 6, 7), 2, 4, 6, 8


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labels_of(sentences):
    """Labels of every head; tags, relations and claim types are those that occur, in order of the alphabet."""
    trees = [s["tree"] for s in sentences if s["tree"]]
    triggers = [t for s in sentences if s["claims"] for t in s["claims"]["triggers"]]
    return dict(
        NER=["O"] + [f"{begin}-{kind}" for kind in KINDS for begin in "BI"],
        XP=sorted({tag for tree in trees for tag in tree["tags"]}),
        RL=sorted({relation for tree in trees for relation in tree["relations"]}),
        TYPES=["O"] + sorted({kind for t in triggers for kind in t["types"]}),
        MODS=MODS,
        ROLES=ROLES,
    )


class NameSets:
    """Which labels a source's label may stand for: one that marks no events says nothing of them on its O words."""

    def __init__(self, labels):
        self.index = {label: i for i, label in enumerate(labels)}
        self.known = {}

    def mask(self, tag, marks):
        key = (tag, marks)
        if key not in self.known:
            allowed = torch.zeros(len(self.index), dtype=torch.bool)
            for label in self.labels_for(tag, set(marks)):
                allowed[self.index[label]] = True
            self.known[key] = allowed
        return self.known[key]

    def labels_for(self, tag, marks):
        fine = "NORP" in marks
        if tag == "O":
            silent = [kind for kind in KINDS if kind not in marks] if not fine else []
            if "MISC" in marks and not fine:
                silent = ["WEAPON"]
            return ["O"] + [f"{begin}-{kind}" for kind in silent for begin in "BI"]
        begin, kind = tag.split("-")
        finer = ["NORP", "EVENT", "WEAPON", "MISC"] if kind == "MISC" and not fine else [kind]
        return [f"{begin}-{each}" for each in finer]


@dataclass
class Batch:
    sentences: list
    ids: torch.Tensor
    casing: torch.Tensor
    mask: torch.Tensor
    starts: torch.Tensor
    words: torch.Tensor  # True where a word is


def batch_of(sentences, recase=False):
    pieces = max(len(s["ids"]) for s in sentences)
    count = max(len(s["starts"]) for s in sentences)
    ids, casing, mask = (torch.zeros(len(sentences), pieces, dtype=torch.long) for _ in range(3))
    starts = torch.zeros(len(sentences), count, dtype=torch.long)
    words = torch.zeros(len(sentences), count, dtype=torch.bool)
    for i, s in enumerate(sentences):
        length = len(s["ids"])
        ids[i, :length], mask[i, :length] = torch.tensor(s["ids"]), 1
        casing[i, :length] = torch.tensor(recased(s["casing"]) if recase else s["casing"])
        starts[i, : len(s["starts"])], words[i, : len(s["starts"])] = torch.tensor(s["starts"]), True
    return Batch(sentences, ids, casing, mask, starts, words)


def recased(casing):
    """Now and then all capitals, all capitalised or all lower case, as headlines and careless text are."""
    chance = random.random()
    if chance > 0.06:
        return casing
    to = CAPITALS if chance < 0.025 else CAPITALISED if chance < 0.04 else LOWER
    return [c if c % OPENING not in LETTERS else to + (OPENING if c >= OPENING else 0) for c in casing]


def batches(sentences, names, pieces=2048):
    """One pass over the data: sentences of like length together, in random order, about `pieces` word pieces each."""
    drawn = []
    for s in sentences:
        share = SHARE.get(s["source"], 1.0)
        drawn += [swapped(s, names) for _ in range(int(share) + (random.random() < share % 1))]
    drawn.sort(key=lambda s: len(s["ids"]) + 6 * random.random())
    out, current = [], []
    for s in drawn:
        if current and len(s["ids"]) * (len(current) + 1) > pieces:
            out.append(current)
            current = []
        current.append(s)
    out.append(current)
    random.shuffle(out)
    return out
