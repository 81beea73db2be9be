"""The trained net in whole numbers: 8-bit pictures in between, 7-bit weights, 32-bit sums.

Written as ONNX's QuantizeLinear and DequantizeLinear around every operator, which the runtime turns into integer
arithmetic. Seven bits, not eight, for the weights: processors without VNNI add two products in 16 bits and would
overflow. The scores come out as floats, so that probabilities keep their digits.
"""
import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch.nn import functional

import lines
import train

LINES = 256          # drawn to see how large the numbers in between become
SAMPLE = 20_000      # numbers kept of each of them
OUTLIERS = 1e-4      # share of the numbers that may be cut off at either end
WEIGHT_MOST = 63


class Graph:
    """The exported net (``export.write_onnx``), walked operator by operator."""

    def __init__(self, path):
        self.model = onnx.load(path)
        self.nodes = list(self.model.graph.node)
        self.weights = {held.name: numpy_helper.to_array(held) for held in self.model.graph.initializer}
        self.relus = {node.input[0] for node in self.nodes if node.op_type == 'Relu'}
        self.head = [node for node in self.nodes if node.op_type == 'Conv'][-1]

    def attributes(self, node):
        return {a.name: helper.get_attribute_value(a) for a in node.attribute}

    def run(self, ink, weights=None, seen=lambda name, value: value):
        """The logits; ``seen`` is shown every number in between and gives back what the walk goes on with."""
        weights = {name: torch.from_numpy(w.copy()) for name, w in (weights or self.weights).items()}
        values = {'ink': seen('ink', ink)}
        for node in self.nodes:
            if node.op_type != 'Constant':
                name = node.output[0]
                out = self.answer(node, [weights[k] if k in weights else values.get(k) for k in node.input])
                values[name] = out if name in self.relus else seen(name, out)
        return values['logits']

    def answer(self, node, given):
        if node.op_type == 'Conv':
            a = self.attributes(node)
            return functional.conv2d(given[0], given[1], given[2] if len(given) > 2 else None, a['strides'], a['pads'][:2], a['dilations'], a['group'])
        return {'Relu': lambda: torch.relu(given[0]), 'Add': lambda: given[0] + given[1],
                'Squeeze': lambda: given[0].squeeze(2), 'Transpose': lambda: given[0].transpose(1, 2)}[node.op_type]()


def ranges(graph):
    """``{name: (scale, zero point)}`` of the numbers in between, from lines drawn with training fonts."""
    kept = {}

    def keep(name, value):
        flat = value.flatten()
        kept.setdefault(name, []).append(flat[torch.randint(0, len(flat), (SAMPLE,))] if len(flat) > SAMPLE else flat)
        return value

    torch.manual_seed(0)
    drawn = [lines.line('calibration', i) for i in range(LINES)]
    with torch.no_grad():
        for batch in train.batches(drawn):
            graph.run(train.as_input(train.collate(batch)[0]), seen=keep)
    out = {'ink': (np.float32(1 / 255), 0)}
    for name, parts in kept.items():
        numbers = torch.cat(parts).numpy()
        if name not in out:
            low, high = min(0, np.quantile(numbers, OUTLIERS)), max(0, np.quantile(numbers, 1 - OUTLIERS))
            scale = np.float32(max(high - low, 1e-6) / 255)
            out[name] = (scale, int(round(-low / scale)))
    return out


def whole(weight):
    """Weights (output channel first) as ``(int8, scale per channel)``, symmetric."""
    scale = np.maximum(np.abs(weight).reshape(len(weight), -1).max(1), 1e-8) / WEIGHT_MOST
    return np.round(weight / scale.reshape(-1, *[1] * (weight.ndim - 1))).astype(np.int8), scale.astype(np.float32)


class Simulated:
    """What the quantised net answers, up to rounding: to score it where no runtime is at hand."""

    def __init__(self, graph, scales):
        self.graph, self.scales = graph, scales
        self.weights = dict(graph.weights)
        for name, weight in graph.weights.items():
            if weight.ndim == 4:
                number, scale = whole(weight)
                self.weights[name] = number * scale.reshape(-1, 1, 1, 1)

    def rounded(self, name, value):
        if name in ('logits', self.graph.head.output[0]) or 'Squeeze' in name:
            return value
        scale, zero = self.scales[name]
        return (torch.clamp(torch.round(value / scale) + zero, 0, 255) - zero) * scale

    def __call__(self, ink):
        return self.graph.run(ink, self.weights, self.rounded)

    def eval(self):
        return self

    def train(self):
        return self


class Writer:
    """Writes a graph anew with its numbers quantised."""

    def __init__(self, graph, scales):
        self.graph, self.scales = graph, scales
        self.nodes, self.held, self.now = [], [], {}

    def hold(self, name, value):
        self.held.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def add(self, kind, given, out, **attributes):
        self.nodes.append(helper.make_node(kind, given, [out], **attributes))
        return out

    def rounded(self, name, of=None):
        """From here on ``name`` is read as its rounded self (with the range of ``of``)."""
        scale, zero = self.scales[of or name]
        names = [self.hold(name + '_scale', np.float32(scale)), self.hold(name + '_zero', np.uint8(zero))]
        self.add('QuantizeLinear', [name, *names], name + '_whole')
        self.now[name] = self.add('DequantizeLinear', [name + '_whole', *names], name + '_rounded')

    def weight(self, name, number, scale, axis=0):
        parts = [self.hold(name + '_whole', number), self.hold(name + '_scale', scale), self.hold(name + '_zero', np.zeros(len(scale), number.dtype))]
        return self.add('DequantizeLinear', parts, name + '_rounded', axis=axis)

    def convolution(self, node):
        number, scale = whole(self.graph.weights[node.input[1]])
        given = [self.now[node.input[0]], self.weight(node.input[1], number, scale)]
        if len(node.input) > 2:
            unit = scale * self.scales[node.input[0]][0]
            given.append(self.weight(node.input[2], np.round(self.graph.weights[node.input[2]] / unit).astype(np.int32), unit.astype(np.float32)))
        self.add('Conv', given, node.output[0], **self.graph.attributes(node))

    def scores(self):
        """The head as a product of matrices, whose sums stay floats."""
        features, weight, bias = self.graph.head.input
        self.hold('row', np.array([2], np.int64))
        self.add('Squeeze', [self.now[features], 'row'], 'columns')
        self.add('Transpose', ['columns'], 'steps', perm=[0, 2, 1])
        self.rounded('steps', of=features)
        number, scale = whole(self.graph.weights[weight])
        product = self.add('MatMul', [self.now['steps'], self.weight(weight, np.ascontiguousarray(number[:, :, 0, 0].T), scale, axis=1)], 'product')
        self.add('Add', [product, self.hold('bias', self.graph.weights[bias])], 'logits')

    def write(self, path):
        self.rounded('ink')
        for node in self.graph.nodes:
            if node is self.graph.head:
                break
            if node.op_type == 'Conv':
                self.convolution(node)
            else:
                self.add(node.op_type, [self.now.get(name, name) for name in node.input], node.output[0])
            if node.output[0] not in self.graph.relus:
                self.rounded(node.output[0])
        self.scores()
        held = self.graph.model.graph
        for field, values in ((held.initializer, self.held), (held.node, self.nodes)):
            del field[:]
            field.extend(values)
        onnx.checker.check_model(self.graph.model)
        onnx.save(self.graph.model, path)
