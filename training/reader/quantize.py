"""Products of the network in 8-bit integers, so that no sentence's result depends on the sentences beside it.

Weights have a scale for each column. What they are multiplied with is scaled by constants from a calibration on training
sentences; inside the feed-forward layers, where values differ most, each word piece is scaled by its own largest value.
Channels whose values are always large are made small first, their weights large instead (SmoothQuant, Xiao et al. 2023).
onnxruntime's own dynamic quantization takes one scale over a whole batch instead.
"""

import numpy as np

from onnx_graph import RUNTIME

SMOOTHING = 0.6
BY_ROW = ("feed_forward_out",)
SMOOTHED = ("attention_in", "feed_forward_in", "heads_in")
# GELU is never below -0.17: its outputs need few of the 256 steps below zero.
GELU_FLOOR, GELU_ZERO = 0.17, 16
SMALLEST = 1e-6


class FloatProducts:
    """Products as they were trained; also where calibration looks on."""

    def __init__(self, watch=False):
        self.watch, self.inputs, self.weights = watch, {}, {}

    def quantized(self, graph, value, place):
        if self.watch and place not in self.inputs:
            self.inputs[place] = value
            graph.result(f"input/{place}", value)
        return place, value

    def take(self, graph, quantized, rows):
        place, value = quantized
        return place, graph.add("Gather", value, rows)

    def product(self, graph, quantized, weight, bias):
        place, value = quantized
        if self.watch:
            self.weights.setdefault(place, []).append(weight)
        return graph.add("Add", graph.add("MatMul", value, graph.constant(weight)), graph.constant(bias))


class IntegerProducts:
    """`ranges`: smallest and largest input of each place, after smoothing; `smoothing`: divisors of its channels."""

    def __init__(self, ranges, smoothing):
        self.ranges, self.smoothing, self.zeros = ranges, smoothing, {}

    def quantized(self, graph, value, place):
        """-> place, integers, their scale, their zero, and the rows' scales if each has its own."""
        if place in self.smoothing:
            value = graph.add("Mul", value, graph.constant(1 / self.smoothing[place], np.float32))
        if kind_of(place) in BY_ROW:
            return self.by_row(graph, value, place)
        low, high = (min(self.ranges[place][0], 0.0), max(self.ranges[place][1], 0.0))
        scale = max((high - low) / 255, SMALLEST)
        scale_name, zero = graph.number(scale), graph.constant(np.clip(round(-low / scale), 0, 255), np.uint8)
        return place, graph.add("QuantizeLinear", value, scale_name, zero), scale_name, zero, None

    def by_row(self, graph, value, place):
        """Values after GELU."""
        largest = graph.add("ReduceMax", value, graph.integers(-1), keepdims=1)
        scales = graph.add("Mul", largest, graph.number(1 / (255 - GELU_ZERO)))
        scales = graph.add("Max", scales, graph.number(GELU_FLOOR / GELU_ZERO))
        row = graph.add("Squeeze", scales, graph.integers(1))
        zeros = graph.add("Expand", graph.constant([GELU_ZERO], np.uint8), graph.add("Shape", row))
        integers = graph.add("QuantizeLinear", value, row, zeros, axis=0)
        return place, integers, graph.number(1), graph.constant(GELU_ZERO, np.uint8), scales

    def take(self, graph, quantized, rows):
        place, integers, scale, zero, scales = quantized
        taken = scales and graph.add("Gather", scales, rows)
        return place, graph.add("Gather", integers, rows), scale, zero, taken

    def product(self, graph, quantized, weight, bias):
        place, integers, scale, zero, rows = quantized
        if place in self.smoothing:
            weight = weight * self.smoothing[place][:, None]
        columns = np.maximum(np.abs(weight).max(0) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.round(weight / columns), -127, 127).astype(np.int8)
        inputs = [integers, graph.constant(small), scale, graph.constant(columns), zero]
        if rows is None:
            return graph.add("MatMulIntegerToFloat", *inputs, "", graph.constant(bias), domain=RUNTIME)
        product = graph.add("MatMulIntegerToFloat", *inputs, domain=RUNTIME)
        return graph.add("Add", graph.add("Mul", product, rows), graph.constant(bias))


def kind_of(place):
    return place.split("/")[0]


def calibrated(watched, run):
    """IntegerProducts for the places that `watched` saw. run(names) gives an iterator over arrays of inputs, one for each name."""
    places = list(watched.inputs)
    low = {place: np.inf for place in places}
    high = {place: -np.inf for place in places}
    for arrays in run([f"input/{place}" for place in places]):
        for place, array in zip(places, arrays):
            rows = array.reshape(-1, array.shape[-1])
            if len(rows):
                low[place] = np.minimum(low[place], rows.min(0))
                high[place] = np.maximum(high[place], rows.max(0))
    smoothing, ranges = {}, {}
    for place in places:
        if kind_of(place) in SMOOTHED:
            smoothing[place] = smoothed(np.maximum(-low[place], high[place]), np.concatenate(watched.weights[place], 1))
        divisor = smoothing.get(place, 1.0)
        ranges[place] = float((low[place] / divisor).min()), float((high[place] / divisor).max())
    return IntegerProducts(ranges, smoothing)


def smoothed(largest, weight):
    """Divisor of each channel: the larger its values and the smaller its weights, the larger."""
    values, weights = np.maximum(largest, 1e-5), np.maximum(np.abs(weight).max(1), 1e-5)
    divisor = values**SMOOTHING / weights ** (1 - SMOOTHING)
    return (divisor / np.median(divisor)).astype(np.float32)


def embedding(graph, table, indexes):
    """Rows of a table that is stored in 8-bit integers, a scale for each row."""
    scales = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-12).astype(np.float32)
    small = np.round(table / scales).astype(np.int8)
    rows = graph.add("Cast", graph.add("Gather", graph.constant(small), indexes), to=1)
    return graph.add("Mul", rows, graph.add("Gather", graph.constant(scales), indexes))
