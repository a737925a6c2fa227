"""Trains the network on prepared sentences: `python train.py PREPARED OUT [--steps N] [--hold b003,b011]`.

Writes OUT/reader.pt (averaged weights and labels) and OUT/report.txt, and a checkpoint of everything every few hundred steps,
from which the same command goes on. One thread, bf16, fixed seeds.
"""

import argparse
import copy
import os
import random
import time

import torch

from data import batch_of, batches, labels_of, load
from figures import figures
from losses import WEIGHTS, Losses
from model import Reader
from swap_names import stock
from warm_start import warm_start

WARM_UP, CHECKPOINT, LAST_SHARE = 300, 500, 0.02
RATES = dict(encoder=2e-4, heads=1.5e-3)
# An earlier network that is trained on moves half as fast.
WARM = 0.5


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    torch.set_num_threads(options.threads)
    sentences = load(options.prepared + "/sentences.jsonl")
    hold = set(options.hold.split(","))
    labels = labels_of(sentences)
    tests = [s for s in sentences if s["test"]]
    held = [s for s in sentences if s["claims"] and s["claims"]["batch"] in hold]
    train = [s for s in sentences if not s["test"] and not (s["claims"] and s["claims"]["batch"] in hold)]
    if not options.with_overlaps:
        train = [s for s in train if not s["overlaps"]]
    os.makedirs(options.out, exist_ok=True)
    run(options, labels, train, held, tests, Report(options.out + "/report.txt"))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=7000)
    parser.add_argument("--hold", default="b003,b011,b029,t004", help="batches of claims held back for measuring")
    parser.add_argument("--start", metavar="ONNX", help="export of the first release's network, its .labels.json beside it")
    parser.add_argument("--with-overlaps", action="store_true", help="also documents that the development sets hold")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


class Report:
    """Lines that go to the terminal and into a file."""

    def __init__(self, path):
        self.path = path

    def __call__(self, line):
        print(line, flush=True)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(line + "\n")


def run(options, labels, train, held, tests, report):
    model, losses = Reader(labels, pretrained=not options.start), Losses(labels)
    if options.start:
        warm_start(model, labels, options.start, labels_beside(options.start))
        report(f"start: {figures(model, labels, held, tests)}")
    rates = [rate * (WARM if options.start else 1) for rate in RATES.values()]
    average = copy.deepcopy(model.state_dict())
    groups = [[], []]
    for name, parameter in model.named_parameters():
        groups[not name.startswith("bert.")].append(parameter)
    optimizer = torch.optim.AdamW(
        [dict(params=params, lr=rate) for params, rate in zip(groups, rates)], weight_decay=0.01, fused=True
    )
    state = dict(step=0)
    checkpoint = options.out + "/checkpoint.pt"
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        average = state["average"]
        random.setstate(state["random"])
        torch.set_rng_state(state["torch"])
    report(f"{len(train)} sentences to train on, {len(held)} with claims held back, {len(tests)} test sentences; from step {state['step']}")
    names = stock(train)
    model.train()
    start, sums, pieces, queue = time.time(), {}, 0, state.get("queue", [])
    for step in range(state["step"] + 1, options.steps + 1):
        if not queue:
            queue = batches(train, names)
        batch = batch_of(queue.pop(), recase=True)
        share = min(1, step / WARM_UP) * max(LAST_SHARE, 1 - step / options.steps)
        for group, rate in zip(optimizer.param_groups, rates):
            group["lr"] = rate * share
        with torch.autocast("cpu", dtype=torch.bfloat16):
            words = model.encode(batch.ids, batch.casing, batch.mask, batch.starts)
            parts = losses(model, words, batch)
        optimizer.zero_grad()
        sum(WEIGHTS[name] * loss for name, loss in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        update(average, model, step)
        pieces += int(batch.mask.sum())
        for name, loss in parts.items():
            total, count = sums.get(name, (0.0, 0))
            sums[name] = (total + loss.item(), count + 1)
        if step % 100 == 0:
            means = " ".join(f"{name} {total / count:.3f}" for name, (total, count) in sums.items())
            report(f"step {step} {(time.time() - start) / 60:.1f} min {pieces / (time.time() - start):.0f} pieces/s {means}")
            sums = {}
        if step % CHECKPOINT == 0 or step == options.steps:
            averaged = Reader(labels, pretrained=False)
            averaged.load_state_dict(average)
            report(f"step {step} averaged: {figures(averaged, labels, held, tests)}")
            torch.save(dict(state=average, labels=labels), options.out + "/reader.pt")
            # Under another name first: a run that is stopped while it writes still has the checkpoint before.
            torch.save(
                dict(step=step, model=model.state_dict(), optimizer=optimizer.state_dict(), average=average,
                     random=random.getstate(), torch=torch.get_rng_state(), queue=queue),
                checkpoint + ".part",
            )
            os.replace(checkpoint + ".part", checkpoint)


def labels_beside(path):
    """models/reader.int8.onnx: models/reader.labels.json."""
    folder, file = os.path.split(path)
    return os.path.join(folder, file.split(".")[0] + ".labels.json")


@torch.no_grad()
def update(average, model, step):
    """Exponential mean of the weights over about the last thousand steps (fewer at first)."""
    keep = min(0.999, (1 + step) / (10 + step))
    for name, value in model.state_dict().items():
        if value.dtype.is_floating_point:
            average[name].mul_(keep).add_(value, alpha=1 - keep)


if __name__ == "__main__":
    main()
