"""The network of model.py as an ONNX graph for use: each question is asked only of what can have an answer.

Inputs, int32, B sentences of L word pieces (ids 0 fill up): ids, casing, and opens (1 where a word starts). N words of all
sentences in order, T words that may be triggers. Results:
  names N,·  tags N,·  arcs N,L+1 (0 is the root, then the pieces; below -1e8 where no word starts)
  relations N,· (to the best head of arcs)  types N,·  modalities N,·
  triggers T (indexes of words; the first is 0 whatever it is, so that there is one)
  roles T,L,· (of the piece that opens each word)
"""

import numpy as np
from onnx import TensorProto

from onnx_graph import RUNTIME, Graph
from quantize import embedding

WIDTH, LAYERS, ATTENTION_HEADS = 384, 6, 12
LONGEST = 256
IMPOSSIBLE = -1e9


def network(state, labels, products):
    """state: name to float array; products: FloatProducts or IntegerProducts."""
    return Network(state, {head: len(of) for head, of in labels.items()}, products).model()


class Network:
    def __init__(self, state, sizes, products):
        self.graph, self.state, self.sizes, self.products = Graph(), state, sizes, products

    def model(self):
        graph = self.graph
        self.shape = graph.add("Shape", "ids")
        self.length = graph.add("Slice", self.shape, graph.integers(1), graph.integers(2))
        opens = graph.add("Cast", "opens", to=TensorProto.BOOL)
        self.sentence, position = (
            graph.reshape(part, -1) for part in graph.add("Split", graph.add("NonZero", opens), outputs=2, axis=0, num_outputs=2)
        )
        self.at = self.flat(position)
        words = self.encoder()
        self.heads(words, opens)
        return graph.model({name: ["B", "L"] for name in ("ids", "casing", "opens")})

    def flat(self, position):
        """Index of a word's piece among all pieces of the batch."""
        return self.graph.add("Add", self.graph.add("Mul", self.sentence, self.length), position)

    def linear(self, value, *names):
        """One product for several layers with the same input."""
        weight = np.concatenate([self.state[f"{name}.weight"].T for name in names], 1)
        return self.products.product(self.graph, value, weight, np.concatenate([self.state[f"{name}.bias"] for name in names]))

    def norm(self, value, name):
        scale, bias = (self.graph.constant(self.state[f"{name}.{part}"]) for part in ("weight", "bias"))
        return self.graph.add("LayerNormalization", value, scale, bias, axis=-1, epsilon=1e-12)

    def quantized(self, value, place):
        return self.products.quantized(self.graph, value, place)

    def encoder(self):
        """-> N,384. Pieces that only fill up stand nowhere but in attention; the last layer is worked out for words alone."""
        graph, state = self.graph, self.state
        ids = graph.reshape("ids", -1)
        filling = graph.add("Equal", "ids", graph.constant(0, np.int32))
        mask = graph.add("Unsqueeze", graph.add("Where", filling, graph.number(IMPOSSIBLE), graph.number(0)), graph.integers(1, 2))
        pieces = graph.reshape(graph.add("NonZero", ids), -1)
        place_of = self.last_before(graph.add("Cast", graph.add("Not", graph.reshape(filling, -1)), to=TensorProto.INT32))
        value = self.embedded(ids, pieces)
        for layer in range(LAYERS):
            name = f"bert.encoder.layer.{layer}"
            rows = pieces if layer < LAYERS - 1 else self.at
            attended = graph.add("Gather", self.attention(value, place_of, mask, layer, f"{name}.attention.self"), rows)
            if layer == LAYERS - 1:
                value = graph.add("Gather", value, graph.add("Gather", place_of, self.at))
            attended = self.linear(self.quantized(attended, f"attention_out/{layer}"), f"{name}.attention.output.dense")
            value = self.norm(graph.add("Add", attended, value), f"{name}.attention.output.LayerNorm")
            inner = self.linear(self.quantized(value, f"feed_forward_in/{layer}"), f"{name}.intermediate.dense")
            inner = graph.add("Gelu", inner, domain=RUNTIME)
            inner = self.linear(self.quantized(inner, f"feed_forward_out/{layer}"), f"{name}.output.dense")
            value = self.norm(graph.add("Add", inner, value), f"{name}.output.LayerNorm")
        return value

    def embedded(self, ids, pieces):
        graph, state = self.graph, self.state
        positions = state["bert.embeddings.position_embeddings.weight"][:LONGEST] + state["bert.embeddings.token_type_embeddings.weight"][0]
        value = embedding(graph, state["bert.embeddings.word_embeddings.weight"], graph.add("Gather", ids, pieces))
        casing = graph.add("Gather", graph.reshape("casing", -1), pieces)
        value = graph.add("Add", value, graph.add("Gather", graph.constant(state["casing.weight"]), casing))
        value = graph.add("Add", value, graph.add("Gather", graph.constant(positions), graph.add("Mod", pieces, self.length)))
        return self.norm(value, "bert.embeddings.LayerNorm")

    def last_before(self, marks):
        """Of each place, how many marks stand up to it, less one: the row of the marked thing that stands there."""
        graph = self.graph
        counted = graph.add("CumSum", marks, graph.constant(0, np.int32))
        return graph.add("Max", graph.add("Sub", counted, graph.constant(1, np.int32)), graph.constant(0, np.int32))

    def attention(self, value, place_of, mask, layer, name):
        """Rows of pieces to rows of places, B·L of them."""
        graph, width = self.graph, WIDTH // ATTENTION_HEADS
        quantized = self.quantized(value, f"attention_in/{layer}")

        def part(of):
            rows = graph.add("Gather", self.linear(quantized, f"{name}.{of}"), place_of)
            return graph.add("Transpose", graph.reshape(rows, self.shape, ATTENTION_HEADS, width), perm=[0, 2, 1, 3])

        scores = graph.add("FusedMatMul", part("query"), part("key"), domain=RUNTIME, transB=1, alpha=width**-0.5)
        weights = graph.add("Softmax", graph.add("Add", scores, mask), axis=-1)
        attended = graph.add("Transpose", graph.add("MatMul", weights, part("value")), perm=[0, 2, 1, 3])
        return graph.reshape(attended, -1, WIDTH)

    def heads(self, words, opens):
        graph, sizes = self.graph, self.sizes
        quantized = self.quantized(words, "heads_in")
        plain = self.linear(quantized, "names", "tags", "trigger.0", "modality.0")
        names, tags, *hidden = graph.split(plain, sizes["NER"], sizes["XP"], self.width("trigger.0"), self.width("modality.0"))
        graph.result("names", names)
        graph.result("tags", tags)
        types, modalities = (
            self.linear(self.quantized(graph.add("Gelu", value, domain=RUNTIME), place), f"{place}.3")
            for place, value in zip(("trigger", "modality"), hidden)
        )
        graph.result("types", types)
        graph.result("modalities", modalities)
        narrow = ("arc_dependent", "arc_head", "relation_dependent", "relation_head", "role_word")
        parts = graph.add("LeakyRelu", self.linear(quantized, *(f"{name}.0" for name in narrow)), alpha=0.1)
        arc_dependent, arc_head, relation_dependent, relation_head, role_word = graph.split(
            parts, *(self.width(f"{name}.0") for name in narrow)
        )
        word_at = self.last_before(graph.reshape("opens", -1))
        best = self.arcs(arc_dependent, arc_head, word_at, opens)
        self.relations(relation_dependent, relation_head, word_at, best)
        self.claims(quantized, types, role_word, word_at)

    def width(self, name):
        return len(self.state[f"{name}.bias"])

    def by_piece(self, value, word_at, width):
        """N,width to B,L,width: at each piece its word's row."""
        return self.graph.reshape(self.graph.add("Gather", value, word_at), self.shape, width)

    def root(self, name):
        """What the head of this name makes of the root, which is the same in every sentence."""
        value = self.state[f"{name}.weight"] @ self.state["root"] + self.state[f"{name}.bias"]
        return np.where(value > 0, value, 0.1 * value).astype(np.float32)

    def arcs(self, dependent, head, word_at, opens):
        """-> N: the best head's column."""
        graph, width = self.graph, self.width("arc_head.0")
        weight = self.state["arc.weight"]
        dependent = self.products.product(graph, self.quantized(dependent, "arc"), weight[:-1], weight[-1])
        sentences = graph.add("Slice", self.shape, graph.integers(0), graph.integers(1))
        root = graph.add("Expand", graph.constant(self.root("arc_head.0")[None, None]), graph.add("Concat", sentences, graph.integers(1, 1), axis=0))
        heads = graph.add("Concat", root, self.by_piece(head, word_at, width), axis=1)
        scores = graph.add("FusedMatMul", self.by_piece(dependent, word_at, width), heads, domain=RUNTIME, transB=1)
        possible = graph.add("Pad", opens, graph.integers(0, 1, 0, 0), graph.constant(True), mode="constant")
        scores = graph.add("Where", graph.add("Unsqueeze", possible, graph.integers(1)), scores, graph.number(IMPOSSIBLE))
        columns = graph.add("Add", self.length, graph.integers(1))
        arcs = graph.add("Gather", graph.reshape(scores, -1, columns), self.at)
        graph.result("arcs", arcs)
        return graph.add("ArgMax", arcs, axis=1, keepdims=0)

    def relations(self, dependent, head, word_at, best):
        graph, count, width = self.graph, self.sizes["RL"], self.width("relation_head.0")
        is_root = graph.add("Equal", best, graph.constant(0, np.int64))
        piece = graph.add("Max", self.flat(graph.add("Sub", best, graph.constant(1, np.int64))), graph.constant(0, np.int64))
        # The root stands before all words.
        word = graph.add("Add", graph.add("Gather", word_at, piece), graph.constant(1, np.int32))
        row = graph.add("Where", is_root, graph.constant(0, np.int32), word)
        table = graph.add("Concat", graph.constant(self.root("relation_head.0")[None]), head, axis=0)
        chosen = graph.add("Unsqueeze", graph.add("Gather", table, row), graph.integers(-1))
        graph.result("relations", self.pairs("relation", dependent, count, width, lambda projected: graph.add(
            "Squeeze", graph.add("MatMul", projected, chosen), graph.integers(-1)
        )))

    def claims(self, quantized, types, role_word, word_at):
        graph, count, width = self.graph, self.sizes["ROLES"], self.width("role_word.0")
        claimed = graph.reshape(graph.add("NonZero", graph.add("ArgMax", types, axis=1, keepdims=0)), -1)
        triggers = graph.add("Concat", graph.integers(0), claimed, axis=0)
        graph.result("triggers", triggers, 1, TensorProto.INT64)
        trigger = self.linear(self.products.take(graph, quantized, triggers), "role_trigger.0")
        words = graph.add("Gather", self.by_piece(role_word, word_at, width), graph.add("Gather", self.sentence, triggers))
        trigger = graph.add("LeakyRelu", trigger, alpha=0.1)
        graph.result("roles", self.pairs("role", trigger, count, width, lambda projected: graph.add(
            "FusedMatMul", words, projected, domain=RUNTIME, transB=1
        ), graph.integers(1)), 3)

    def pairs(self, name, value, count, width, product, axis=None):
        """Biaffine scores: `product` multiplies value·weight (·,count,width) with the other side, the rest is the other side's bias."""
        graph, weight = self.graph, self.state[f"{name}.weight"].reshape(-1, count, width + 1)
        quantized = self.quantized(value, name)
        flat = weight[..., :width].reshape(len(weight), -1)
        projected = self.products.product(graph, quantized, flat[:-1], flat[-1])
        bias = self.products.product(graph, quantized, weight[:-1, :, width], weight[-1, :, width])
        scores = product(graph.reshape(projected, -1, count, width))
        return graph.add("Add", scores, graph.add("Unsqueeze", bias, axis) if axis else bias)
