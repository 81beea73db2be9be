"""The network: a line image in, one score per class and step out.

Pure convolution (no recurrence, no attention), so that it exports to a handful of ONNX operators and runs
anywhere. 32 px high; one output step for every 4 px of width.
"""
import torch
from torch import nn

HEIGHT = 32
STRIDE = 4


def conv(inside, outside, kernel, stride=1, groups=1):
    """A convolution that keeps the size (but for its stride), followed by batch normalisation."""
    pad = (kernel[0] // 2, kernel[1] // 2)
    return nn.Sequential(nn.Conv2d(inside, outside, kernel, stride, pad, groups=groups, bias=False),
                         nn.BatchNorm2d(outside))


class Separable(nn.Module):
    """Depthwise then pointwise convolution; adds its input when the shapes agree."""

    def __init__(self, inside, outside, kernel=(3, 3), stride=(1, 1)):
        super().__init__()
        pad = (kernel[0] // 2, kernel[1] // 2)
        self.depthwise = nn.Conv2d(inside, inside, kernel, stride, pad, groups=inside, bias=False)
        self.pointwise = conv(inside, outside, (1, 1))
        self.same = inside == outside and stride == (1, 1)

    def forward(self, x):
        y = self.pointwise(self.depthwise(x))
        return torch.relu(x + y if self.same else y)


class Yomi(nn.Module):
    """``(batch, 1, 32, width)`` with ink 1 and paper 0 -> logits ``(batch, width/4, classes)``.

    Width is a multiple of 4. ``rows`` (optional, a LongTensor) restricts the head to some classes: the warm
    start trains 400 of them without paying for the rest. Class 0 is the CTC blank.
    """

    def __init__(self, classes, widths=(32, 64, 128, 224, 320), rank=128, context=6):
        super().__init__()
        a, b, c, d, e = widths
        self.eyes = nn.Sequential(
            conv(1, a, (3, 3), (2, 2)), nn.ReLU(),
            Separable(a, b), Separable(b, b),
            Separable(b, c, stride=(2, 2)), Separable(c, c), Separable(c, c), Separable(c, c),
            Separable(c, d, stride=(2, 1)), Separable(d, d), Separable(d, d), Separable(d, d))
        self.fold = nn.Sequential(nn.Conv2d(d, e, (4, 1), bias=False), nn.BatchNorm2d(e), nn.ReLU())
        self.context = nn.Sequential(*[Separable(e, e, kernel=(1, 9)) for _ in range(context)])
        self.narrow = nn.Conv2d(e, rank, 1, bias=False)
        self.head = nn.Conv2d(rank, classes, 1)
        nn.init.normal_(self.head.weight, std=rank ** -0.5)
        nn.init.zeros_(self.head.bias)

    def forward(self, x, rows=None):
        features = self.narrow(self.context(self.fold(self.eyes(x)))).squeeze(2).transpose(1, 2)
        weight, bias = self.head.weight[:, :, 0, 0], self.head.bias
        if rows is not None:
            weight, bias = weight[rows], bias[rows]
        return nn.functional.linear(features, weight, bias)
