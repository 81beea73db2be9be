#!/usr/bin/env python3
"""Teaches NameHandNet: train.py PICTURES HELD OUT [MINUTES [BEFORE]]

PICTURES (one file or several, with commas between) and HELD are written by NamePictures (a class of the tests) from
different seeds; OUT is name-hand.bin, BEFORE one to go on from. Needs Debian's python3-torch and python3-numpy, nothing else.
"""
import struct
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

HEIGHT, WIDTH = 32, 192
PART = 128
CHANNELS = (1, 8, 16, 24, 32)
HIDDEN = 24
KINDS = ("hand", "print", "stamp")
RECORD = numpy.dtype([("kind", "u1"), ("ink", "u1", HEIGHT * WIDTH)])
LEAST_INK = 0.004


class Net(nn.Module):
    """Four layers of convolutions over a window; what they see is averaged, with its spread, over the columns that hold ink."""

    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleList([nn.Conv2d(a, b, 3, padding=1) for a, b in zip(CHANNELS, CHANNELS[1:])])
        self.norms = nn.ModuleList([nn.BatchNorm2d(b) for b in CHANNELS[1:]])
        self.hidden = nn.Linear(2 * CHANNELS[-1], HIDDEN)
        self.kinds = nn.Linear(HIDDEN, len(KINDS))

    def forward(self, ink):
        inked = (functional.avg_pool2d(ink, (HEIGHT, 8)) > LEAST_INK).float()
        planes = ink
        for convolution, norm in list(zip(self.convolutions, self.norms))[:-1]:
            planes = functional.relu(functional.max_pool2d(norm(convolution(planes)), 2))
        planes = functional.relu(self.norms[-1](self.convolutions[-1](planes)))
        count = inked.sum((2, 3)).clamp(min=1) * planes.shape[2]
        mean = (planes * inked).sum((2, 3)) / count
        spread = (((planes - mean[:, :, None, None]) ** 2 * inked).sum((2, 3)) / count + 1e-4).sqrt()
        features = functional.dropout(torch.cat((mean, spread), 1), 0.1, self.training)
        return self.kinds(functional.relu(self.hidden(features)))


def read(paths):
    records = numpy.concatenate([numpy.fromfile(path, RECORD) for path in paths.split(",")])
    return torch.from_numpy(records["ink"].reshape(-1, 1, HEIGHT, WIDTH).copy()), torch.from_numpy(records["kind"].astype("i8"))


def worn(ink):
    """Lines are never cut exactly and scans differ: smaller or larger, moved, paler, softer, with grain."""
    count = len(ink)
    turn = torch.zeros(count, 2, 3)
    turn[:, 0, 0] = 1 + 0.12 * torch.rand(count) - 0.04
    turn[:, 1, 1] = 1 + 0.22 * torch.rand(count) - 0.07
    turn[:, 0, 2] = 0.03 * torch.randn(count)
    turn[:, 1, 2] = 0.06 * torch.randn(count)
    turn[:, 0, 1] = 0.004 * torch.randn(count)
    out = functional.grid_sample(ink, functional.affine_grid(turn, ink.shape, align_corners=False), align_corners=False)
    if numpy.random.rand() < 0.3:
        out = functional.avg_pool2d(out, 3, 1, 1) * 0.6 + out * 0.4
    strength = (0.75 + 0.5 * torch.rand(count))[:, None, None, None]
    return (out * strength + 0.03 * torch.randn_like(out) * (out > 0.02)).clamp(0, 1)


def part(ink, kind):
    """Two thirds of each window, from its beginning or further on; where little of the line is left, nothing is learned."""
    first = 0 if numpy.random.rand() < 0.5 else 8 * int(numpy.random.randint(0, (WIDTH - PART) // 8 + 1))
    out = ink[:, :, :, first:first + PART]
    enough = (functional.avg_pool2d(out, (HEIGHT, 8)) > LEAST_INK).sum((1, 2, 3)) >= 6
    return out[enough], kind[enough]


def rounded(tensor):
    """As it is written: a byte each, times one step."""
    scale = max(float(tensor.abs().max()), 1e-9) / 127
    return scale, torch.round(tensor / scale)


def folded(convolution, norm):
    """Kernels and biases that do what a convolution and its normalisation do."""
    share = norm.weight / (norm.running_var + norm.eps).sqrt()
    return convolution.weight * share[:, None, None, None], (convolution.bias - norm.running_mean) * share + norm.bias


def with_bias(layer):
    return torch.cat((layer.weight, layer.bias[:, None]), 1)


def write(net, path):
    tensors = [t for layer in zip(net.convolutions, net.norms) for t in folded(*layer)] + [with_bias(net.hidden), with_bias(net.kinds)]
    with open(path, "wb") as out:
        for tensor in tensors:
            scale, values = rounded(tensor.detach())
            out.write(struct.pack(">f", scale))
            out.write(values.numpy().astype("i1").tobytes())


def go_on(net, path, ink):
    """Takes over what was learned before; the normalisations, folded into it, begin by leaving everything as it is."""
    data, at = open(path, "rb").read(), 0

    def taken(shape):
        nonlocal at
        count = int(numpy.prod(shape))
        scale = struct.unpack_from(">f", data, at)[0]
        values = torch.from_numpy(numpy.frombuffer(data, "i1", count, at + 4).astype("f4") * numpy.float32(scale))
        at += 4 + count
        return values.reshape(shape)

    planes = ink
    for layer, (convolution, norm) in enumerate(zip(net.convolutions, net.norms)):
        convolution.weight.copy_(taken(convolution.weight.shape))
        convolution.bias.copy_(taken(convolution.bias.shape))
        planes = convolution(planes)
        norm.running_mean.copy_(planes.mean((0, 2, 3)))
        norm.running_var.copy_(planes.var((0, 2, 3)))
        norm.weight.copy_((norm.running_var + norm.eps).sqrt())
        norm.bias.copy_(norm.running_mean)
        planes = functional.relu(functional.max_pool2d(planes, 2) if layer + 1 < len(net.convolutions) else planes)
    for layer in (net.hidden, net.kinds):
        both = taken((layer.out_features, layer.in_features + 1))
        layer.weight.copy_(both[:, :-1])
        layer.bias.copy_(both[:, -1])


def report(net, held, passed, step):
    net.eval()
    with torch.no_grad():
        machine = torch.cat([1 - torch.softmax(net(part.float() / 255), 1)[:, 0] for part in held[0].split(256)])
    net.train()
    hand = held[1] == 0
    limits = (0.5, 0.8, 0.9, 0.95, 0.98)
    print(f"{passed:.0%} step {step}: of {int(hand.sum())} by hand taken for a machine's, of {int((~hand).sum())} by machine found, at "
          + ", ".join(f"{limit}: {float((machine[hand] > limit).float().mean()):.1%} {float((machine[~hand] > limit).float().mean()):.1%}" for limit in limits), flush=True)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(170)
    numpy.random.seed(170)
    ink, kind = read(sys.argv[1])
    held = read(sys.argv[2])
    minutes = float(sys.argv[4]) if len(sys.argv) > 4 else 12
    net = Net()
    print(len(ink), "windows,", sum(p.numel() for p in net.parameters()), "weights", flush=True)
    fastest = 3e-3
    if len(sys.argv) > 5:
        fastest = 1.5e-3
        with torch.no_grad():
            go_on(net, sys.argv[5], part(ink[:512].float() / 255, kind[:512])[0])
        report(net, held, 0, 0)
    teacher = torch.optim.AdamW(net.parameters(), 2e-3, weight_decay=1e-2)
    start, step = time.time(), 0
    order = torch.randperm(len(kind))
    while (passed := (time.time() - start) / 60 / minutes) < 1:
        for group in teacher.param_groups:
            group["lr"] = fastest * (0.02 + 0.98 * (1 + numpy.cos(numpy.pi * passed)) / 2) * min(1, (step + 1) / 100)
        at = step * 64 % (len(kind) - 64)
        if at < 64:
            order = torch.randperm(len(kind))
        take = order[at:at + 64]
        shares, truth = part(ink[take].float() / 255, kind[take])
        loss = functional.cross_entropy(net(worn(shares)), truth, weight=torch.tensor([1.5, 1, 1]), label_smoothing=0.01)
        teacher.zero_grad()
        loss.backward()
        teacher.step()
        step += 1
        if step % 250 == 0:
            report(net, held, passed, step)
            write(net, sys.argv[3])
    report(net, held, 1, step)
    write(net, sys.argv[3])
    print(f"{time.process_time() / 60:.1f} minutes of processor time")


main()
