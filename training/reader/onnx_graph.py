"""Writes an ONNX graph node by node: what runs is what stands in export.py, not what a tracer made of it."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Operators of onnxruntime beyond the standard: products of integers that come out as floats, fused products, GELU.
RUNTIME = "com.microsoft"
OPSET, RUNTIME_OPSET, IR_VERSION = 18, 1, 9


class Graph:
    """Values are names; each method that adds a node gives the name of its result."""

    def __init__(self):
        self.nodes, self.constants, self.results = [], {}, []

    def constant(self, value, kind=None):
        name = f"constant_{len(self.constants)}"
        self.constants[name] = numpy_helper.from_array(np.array(value, kind, order="C"), name)
        return name

    def integers(self, *values):
        return self.constant(values, np.int64)

    def number(self, value):
        return self.constant(value, np.float32)

    def add(self, operator, *inputs, outputs=1, domain="", **attributes):
        names = [f"{operator}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def split(self, value, *widths):
        """Parts of the last axis."""
        return self.add("Split", value, self.integers(*widths), outputs=len(widths), axis=-1)

    def reshape(self, value, *sizes):
        """Sizes are numbers (-1: what is left) and names of one-element tensors."""
        if all(isinstance(size, int) for size in sizes):
            return self.add("Reshape", value, self.integers(*sizes))
        parts = [size if isinstance(size, str) else self.integers(size) for size in sizes]
        return self.add("Reshape", value, self.add("Concat", *parts, axis=0))

    def result(self, name, value, rank=2, kind=TensorProto.FLOAT):
        self.nodes.append(helper.make_node("Identity", [value], [name]))
        self.results.append(helper.make_tensor_value_info(name, kind, [None] * rank))

    def model(self, inputs):
        """inputs: name to shape, all int32."""
        given = [helper.make_tensor_value_info(name, TensorProto.INT32, shape) for name, shape in inputs.items()]
        graph = helper.make_graph(self.nodes, "reader", given, self.results, list(self.constants.values()))
        versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIME, RUNTIME_OPSET)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model
