"""Whether the exported network says in Node what the trained one says: `python agree.py CHECKPOINT PREPARED WEIGHTS`.

Reads test sentences with the checkpoint as it was trained (32-bit, in torch) and with WEIGHTS (reader.int8.onnx) through the
product's own code, prints for each head how many decisions differ and by how much probabilities do, and fails where more
differ than MOST allows.
"""

import json
import os
import random
import subprocess
import sys

import torch

from data import batch_of
from model import Reader

SENTENCES = 400
# Share of decisions that 8 bits may change. Triggers are few, and words on the edge of being one many.
MOST = dict(names=0.005, tags=0.005, arcs=0.015, relations=0.015, types=0.01, modalities=0.02, roles=0.04)
HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    checkpoint, prepared, weights = sys.argv[1:]
    torch.set_num_threads(1)
    saved = torch.load(checkpoint)
    model = Reader(saved["labels"], pretrained=False)
    model.load_state_dict(saved["state"])
    sentences = sample(prepared)
    differences = Differences()
    for sentence, used in zip(sentences, in_use(sentences, os.path.abspath(weights))):
        compare(differences, as_trained(model.eval(), sentence), {name: torch.tensor(of) for name, of in used.items()})
    sys.exit(differences.report())


def sample(prepared):
    with open(f"{prepared}/sentences.jsonl", encoding="utf-8") as lines:
        tests = [s for s in map(json.loads, lines) if s["test"] and s["starts"]]
    return random.Random(1).sample(tests, min(SENTENCES, len(tests)))


def in_use(sentences, weights):
    lines = "\n".join(json.dumps({key: s[key] for key in ("ids", "casing", "starts")}) for s in sentences)
    command = ["npx", "node", f"{HERE}/agree.ts", weights]
    output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, cwd=f"{HERE}/../..").stdout
    return [json.loads(line) for line in output.splitlines()]


@torch.no_grad()
def as_trained(model, sentence):
    batch = batch_of([sentence])
    words = model.encode(batch.ids, batch.casing, batch.mask, batch.starts)
    arcs = model.arcs(words)
    return dict(
        names=model.names(words)[0],
        tags=model.tags(words)[0],
        arcs=arcs[0],
        relations=model.relations_at(words, arcs.argmax(-1))[0],
        types=model.trigger(words)[0],
        modalities=model.modality(words)[0],
        roles=model.roles_of(words, words)[0],
    )


class Differences:
    def __init__(self):
        self.decisions = {name: [0, 0] for name in MOST}
        self.largest, self.sum = {name: 0.0 for name in MOST}, {name: 0.0 for name in MOST}

    def add(self, name, trained, used):
        """Scores with the labels last, one row for each decision."""
        if not len(trained):
            return
        self.decisions[name][0] += int((trained.argmax(-1) != used.argmax(-1)).sum())
        self.decisions[name][1] += len(trained)
        distance = (trained.softmax(-1) - used.softmax(-1)).abs().amax(-1)
        self.largest[name] = max(self.largest[name], float(distance.max()))
        self.sum[name] += float(distance.sum())

    def report(self):
        """0 where all heads agree well enough."""
        failed = 0
        for name, (changed, total) in self.decisions.items():
            share = changed / max(1, total)
            too_many = share > MOST[name]
            failed |= too_many
            print(
                f"{name:11} {100 * share:.2f} % of {total} decisions differ (at most {100 * MOST[name]:.1f} %), "
                f"probability by {self.sum[name] / max(1, total):.4f} on average, {self.largest[name]:.2f} at most"
                f"{': TOO MANY' if too_many else ''}"
            )
        return int(failed)


def compare(differences, trained, used):
    for name in ("names", "tags", "arcs", "types"):
        differences.add(name, trained[name], used[name])
    same_head = trained["arcs"].argmax(-1) == used["arcs"].argmax(-1)
    differences.add("relations", trained["relations"][same_head], used["relations"][same_head])
    found = trained["types"].argmax(-1) > 0
    differences.add("modalities", trained["modalities"][found], used["modalities"][found])
    for place, word in enumerate(used["triggers"].long().tolist()):
        # Words without a role are many and easy.
        plays = (trained["roles"][word].argmax(-1) > 0) | (used["roles"][place].argmax(-1) > 0)
        differences.add("roles", trained["roles"][word][plays], used["roles"][place][plays])


if __name__ == "__main__":
    main()
