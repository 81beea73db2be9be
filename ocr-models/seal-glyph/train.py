#!/usr/bin/env python3
"""Teaches SealGlyphJudge: train.py PICTURES HELD OUT [MINUTES]

PICTURES and HELD are written by SealGlyphPictures (a class of the tests) from two seeds; OUT is seal-judge.bin.
Needs Debian's python3-torch and python3-numpy, nothing else.
"""
import struct
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional

SIDE = 32
RECORD = numpy.dtype([("kind", "u1"), ("ink", "u1", SIDE * SIDE), ("shape", ">f4")])


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleList([nn.Conv2d(a, b, 3, padding=1) for a, b in ((1, 8), (8, 16), (16, 24))])
        self.hidden = nn.Linear(24 * 16 + 1, 32)
        self.kinds = nn.Linear(32, 4)

    def forward(self, ink, shape):
        for convolution in self.convolutions:
            ink = functional.relu(functional.max_pool2d(convolution(ink), 2))
        features = torch.cat((ink.flatten(1), shape[:, None]), 1)
        return self.kinds(functional.relu(self.hidden(functional.dropout(features, 0.15, self.training))))


def read(path):
    records = numpy.fromfile(path, RECORD)
    return (torch.from_numpy(records["ink"].reshape(-1, 1, SIDE, SIDE).copy()),
            torch.from_numpy(records["shape"].astype("f4")), torch.from_numpy(records["kind"].astype("i8")))


def moved(ink):
    """Boxes are never cut exactly: a shift of up to two parts, now and then a row lost, a little noise."""
    dx, dy = numpy.random.randint(-2, 3, 2)
    out = torch.roll(ink, (int(dy), int(dx)), (2, 3))
    return (out + 0.06 * torch.randn_like(out)).clamp(0, 1)


def written(out, tensor):
    values = tensor.detach().numpy().ravel()
    scale = max(float(numpy.abs(values).max()), 1e-9) / 127
    out.write(struct.pack(">f", scale))
    out.write(numpy.round(values / scale).astype("i1").tobytes())


def with_bias(layer):
    return torch.cat((layer.weight, layer.bias[:, None]), 1)


def main():
    torch.set_num_threads(1)
    torch.manual_seed(21)
    numpy.random.seed(21)
    ink, shape, kind = read(sys.argv[1])
    held = read(sys.argv[2])
    minutes = float(sys.argv[4]) if len(sys.argv) > 4 else 10
    judge = Judge()
    teacher = torch.optim.AdamW(judge.parameters(), 2e-3, weight_decay=1e-3)
    start, step = time.time(), 0
    order = torch.randperm(len(kind))
    while (passed := (time.time() - start) / 60 / minutes) < 1:
        for group in teacher.param_groups:
            group["lr"] = 2e-3 * (0.02 + 0.98 * (1 + numpy.cos(numpy.pi * passed)) / 2)
        at = step * 64 % (len(kind) - 64)
        if at < 64:
            order = torch.randperm(len(kind))
        take = order[at:at + 64]
        loss = functional.cross_entropy(judge(moved(ink[take].float() / 255), shape[take]), kind[take])
        teacher.zero_grad()
        loss.backward()
        teacher.step()
        step += 1
        if step % 400 == 0:
            report(judge, held, step, passed)
    report(judge, held, step, 1)
    with open(sys.argv[3], "wb") as out:
        for convolution in judge.convolutions:
            written(out, convolution.weight)
            written(out, convolution.bias)
        written(out, with_bias(judge.hidden))
        written(out, with_bias(judge.kinds))


def report(judge, held, step, passed):
    judge.eval()
    with torch.no_grad():
        seal = 1 - torch.softmax(judge(held[0].float() / 255, held[1]), 1)[:, 0]
    judge.train()
    mark = held[2] > 0
    print(f"{passed:.0%} step {step}: of {int(mark.sum())} marks missed at 0.5/0.85 "
          f"{int((seal[mark] < 0.5).sum())}/{int((seal[mark] < 0.85).sum())}, of {int((~mark).sum())} others taken for one "
          f"{int((seal[~mark] > 0.5).sum())}/{int((seal[~mark] > 0.85).sum())}", flush=True)


main()
