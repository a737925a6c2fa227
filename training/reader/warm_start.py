"""Weights of the first release's network as a start: reads them back from its int8 ONNX file, by the names of their biases.

It had other names for its heads and fewer kinds of names; rows that it had are taken over by label. What export.py writes
names no weights and cannot be a start: its run's checkpoint goes on.
"""

import json

import onnx
import torch
from onnx import numpy_helper

RENAMED = dict(
    ner="names", xpos="tags", arc_dep="arc_dependent", label_dep="relation_dependent", label_head="relation_head", shape="casing"
)
BIAFFINE = {"arc": "arc", "label": "relation", "role": "role"}
# Which labels order the rows of a head's last layer, and the outputs of a biaffine one.
LABELLED = {"names": "NER", "tags": "XP", "trigger.3": "TYPES", "modality.3": "MODS", "relation": "RL", "role": "ROLES"}
# A kind of name that the earlier network did not have starts as the one that it was counted with.
STANDS_IN = dict(NORP="MISC", EVENT="MISC", WEAPON="O")


def warm_start(model, labels, path, labels_path):
    """Overwrites the model's weights with those of the export; what it lacks stays as it is. Returns what was left.

    ValueError where the file is no such export.
    """
    with open(labels_path, encoding="utf-8") as file:
        old_labels = json.load(file)
    state = model.state_dict()
    taken = set()
    for name, value in exported(path):
        if name.startswith("upos."):  # a head that is no longer asked
            continue
        head = LABELLED.get(name.rsplit(".", 1)[0])
        if head:
            value = value[torch.tensor([row_of(label, old_labels[head]) for label in labels[head]])]
        if name.endswith(".pairs"):
            name = name.replace(".pairs", ".weight")
            value = value.permute(1, 0, 2).flatten(1)
        assert state[name].shape == value.shape, (name, state[name].shape, value.shape)
        state[name] = value
        taken.add(name)
    if not taken:
        raise ValueError(f"Expected an export of the first release's network, found no weight with a name in {path}.")
    model.load_state_dict(state)
    return sorted(set(state) - taken)


def row_of(label, old):
    if label in old:
        return old.index(label)
    if ":" in label:  # a subtype of a relation starts as the relation
        return old.index(label.split(":")[0])
    begin, _, kind = label.partition("-")
    stand_in = STANDS_IN[kind]
    return old.index(stand_in if stand_in == "O" else f"{begin}-{stand_in}")


def exported(path):
    """Names and values of all weights, int8 ones multiplied out; matrices as torch.nn.Linear has them."""
    graph = onnx.load(path).graph
    values = {each.name: torch.tensor(numpy_helper.to_array(each)) for each in graph.initializer}
    consumers = {}
    for node in graph.node:
        for each in node.input:
            consumers.setdefault(each, []).append(node)
    for name, value in values.items():
        if name.startswith("m."):
            short = renamed(name.removeprefix("m."))
            if name.endswith("_quantized"):
                yield short.removesuffix("_quantized"), multiplied(values, name.removesuffix("_quantized"))
            elif name.endswith(".W"):
                yield short.removesuffix(".W") + ".pairs", value
            elif not name.endswith(("_scale", "_zero_point")):
                yield short, value
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1] in values:
            matrix = multiplied(values, node.input[1].removesuffix("_quantized"))
            bias = next_bias(node, consumers, values)
            yield renamed(bias.removeprefix("m.")).removesuffix("bias") + "weight", matrix.T.contiguous()


def multiplied(values, name):
    zero, scale = values[name + "_zero_point"], values[name + "_scale"]
    return (values[name + "_quantized"].float() - zero.float()) * scale


def next_bias(node, consumers, values):
    seen = node
    for _ in range(6):
        for follower in consumers[seen.output[0]]:
            names = [each for each in follower.input if each in values and each.endswith(".bias")]
            if names:
                return names[0]
        seen = consumers[seen.output[0]][0]
    raise ValueError(f"no bias after {node.name}")


def renamed(name):
    first, _, rest = name.partition(".")
    if rest == "W":
        return f"{BIAFFINE[first]}.W"
    return f"{RENAMED.get(first, first)}.{rest}" if rest else name
