"""Writes the network for use: `python export.py CHECKPOINT PREPARED OUT [--float]`.

CHECKPOINT is train.py's reader.pt, PREPARED the folder of sentences.jsonl, OUT gets reader.int8.onnx and reader.labels.json
(--float: reader.onnx, as trained, to compare with). Calibrates on training sentences; the same input gives the same file.
"""

import argparse
import json
import os
import random

import numpy as np
import onnx
import onnxruntime
import torch

from network import network
from quantize import FloatProducts, calibrated

CALIBRATION_SENTENCES = 800


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint")
    parser.add_argument("prepared")
    parser.add_argument("out")
    parser.add_argument("--float", action="store_true")
    options = parser.parse_args()
    saved = torch.load(options.checkpoint)
    state = {name: value.float().numpy() for name, value in saved["state"].items()}
    if options.float:
        model, file = network(state, saved["labels"], FloatProducts()), "reader.onnx"
    else:
        model, file = integer_network(state, saved["labels"], calibration(options.prepared)), "reader.int8.onnx"
    os.makedirs(options.out, exist_ok=True)
    onnx.save(model, f"{options.out}/{file}")
    with open(f"{options.out}/reader.labels.json", "w", encoding="utf-8") as out:
        json.dump(saved["labels"], out)
    print(f"{options.out}/{file}: {os.path.getsize(f'{options.out}/{file}') / 1e6:.1f} MB")


def integer_network(state, labels, sentences):
    watched = FloatProducts(watch=True)
    session = opened(network(state, labels, watched))
    return network(state, labels, calibrated(watched, lambda names: (session.run(names, inputs_of(s)) for s in sentences)))


def calibration(prepared):
    with open(f"{prepared}/sentences.jsonl", encoding="utf-8") as lines:
        sentences = [s for s in map(json.loads, lines) if not s["test"] and s["starts"]]
    return random.Random(1).sample(sentences, min(CALIBRATION_SENTENCES, len(sentences)))


def inputs_of(sentence):
    """One sentence alone, nothing filled up."""
    opens = np.zeros((1, len(sentence["ids"])), np.int32)
    opens[0, sentence["starts"]] = 1
    return dict(ids=np.array([sentence["ids"]], np.int32), casing=np.array([sentence["casing"]], np.int32), opens=opens)


def opened(model):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])


if __name__ == "__main__":
    main()
