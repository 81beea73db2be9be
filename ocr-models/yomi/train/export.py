"""Writes a checkpoint as what the product loads: ``yomi.onnx``, ``vocabulary.txt``, hashes, and lines to test with.

``yomi-small.onnx`` is the same net in whole numbers (``quantise.py``), a quarter of the size and several times as fast.
It is the one to keep under version control.

    export.py --from work/last.pt --to work/export

May run at any moment beside the training (the checkpoint is replaced in one step).
"""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from torch import nn

import fonts
import lines
import net
import quantise
import train
import vocabulary

# (file, words, font): fixed lines whose reading a test of the product repeats. Drawn with training fonts.
PARITY = [('parity-1.pgm', '令和６年１２月２５日', 'opentype/ipafont-gothic/ipag.ttf'),
          ('parity-2.pgm', '別記第3号様式（第5条関係）', 'opentype/ipafont-mincho/ipam.ttf'),
          ('parity-3.pgm', '口座名義 ﾔﾏﾀﾞ ﾀﾛｳ', 'opentype/noto/NotoSansCJK-Regular.ttc')]


class Exported(nn.Module):
    """The net with batch normalisation folded into its convolutions and the head as one more convolution."""

    def __init__(self, model):
        super().__init__()
        self.body = fused(nn.Sequential(model.eyes, model.fold, model.context, model.narrow, model.head))

    def forward(self, x):
        return self.body(x).squeeze(2).transpose(1, 2)


class Fused(nn.Module):
    """``Separable`` after folding."""

    def __init__(self, block):
        super().__init__()
        self.depthwise, self.pointwise, self.same = block.depthwise, fused(block.pointwise), block.same

    def forward(self, x):
        y = self.pointwise(self.depthwise(x))
        return torch.relu(x + y if self.same else y)


def fused(module):
    """A copy of the module in which every convolution has swallowed the normalisation after it."""
    if isinstance(module, net.Separable):
        return Fused(module)
    if not isinstance(module, nn.Sequential):
        return module
    out = []
    for child in module:
        if isinstance(child, nn.BatchNorm2d):
            out[-1] = torch.nn.utils.fusion.fuse_conv_bn_eval(out[-1], child)
        else:
            out.append(fused(child))
    return nn.Sequential(*out)


def load(path):
    """``(model in evaluation mode, vocabulary, what the checkpoint says of itself)``."""
    held = torch.load(path, map_location='cpu')
    names = vocabulary.Vocabulary(held['classes'])
    model = net.Yomi(len(names))
    model.load_state_dict(held['model'])
    return model.eval(), names, {k: held[k] for k in ('seen', 'steps', 'progress')}


def write_onnx(model, path):
    """Opset 13; input ``ink (batch, 1, 32, width)``, output ``logits (batch, steps, classes)``; returns operator counts."""
    torch.onnx.export(model, torch.zeros(2, 1, net.HEIGHT, 64), path, opset_version=13, input_names=['ink'], output_names=['logits'],
                      dynamic_axes={'ink': {0: 'batch', 3: 'width'}, 'logits': {0: 'batch', 1: 'steps'}})
    graph = onnx.load(path)
    onnx.checker.check_model(graph)
    kinds = [node.op_type for node in graph.graph.node]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def write_pgm(path, image):
    with open(path, 'wb') as f:
        f.write(b'P5\n%d %d\n255\n' % image.shape[::-1] + image.tobytes())


def parity(model, names, folder):
    """Writes the fixed lines and what this very model makes of them."""
    rows = []
    for k, (file, words, face) in enumerate(PARITY):
        image = lines.render(np.random.default_rng(k), vocabulary.fold(words), fonts.PRINT, fonts.path(face), False)
        image = np.pad(image, ((0, 0), (0, -image.shape[1] % 8)), constant_values=255)
        write_pgm(os.path.join(folder, file), image)
        with torch.no_grad():
            logits = model(torch.from_numpy((255 - image[None, None]).astype(np.float32) / 255))[0]
        best = logits.argmax(1)
        rows.append(dict(image=file, drawn=words, read=names.decode(best.tolist()), argmax=best.tolist(),
                         best_logits=[round(v, 3) for v in logits.max(1).values.tolist()]))
    return rows


def pads(model, names):
    """Error rates of held-out printed lines by the padding they are framed with."""
    faces = [fonts.path(p) for p in fonts.HELD_OUT['printed']]
    tests = {f'{pad:.2f}': [lines.line('pads', i, mix=(0.55, 0.45, 0), faces=faces, pad=pad) for i in range(150)]
             for pad in (0.05, 0.08, 0.12, 0.16, 0.20)}
    return train.scores(model, tests, names)


def sha256(path):
    with open(path, 'rb') as f:
        return hashlib.sha256(f.read()).hexdigest()


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--from', dest='source', required=True)
    ask.add_argument('--to', required=True)
    ask.add_argument('--score', action='store_true', help='also score the held-out lines and paddings (a minute or two)')
    given = ask.parse_args()
    os.makedirs(given.to, exist_ok=True)
    at = lambda name: os.path.join(given.to, name)
    trained, names, about = load(given.source)
    model = Exported(trained).eval()
    probe = torch.rand(2, 1, 32, 96)
    with torch.no_grad():
        assert torch.allclose(model(probe), trained(probe), atol=2e-3), 'folding changed the net'
    about['operators'] = write_onnx(model, at('yomi.onnx'))
    graph = quantise.Graph(at('yomi.onnx'))
    scales = quantise.ranges(graph)
    small = quantise.Simulated(graph, scales)
    quantise.Writer(graph, scales).write(at('yomi-small.onnx'))
    with open(at('vocabulary.txt'), 'w', encoding='utf-8', newline='\n') as f:
        f.write('\n'.join(names.names) + '\n')
    with open(at('parity.json'), 'w', encoding='utf-8') as f:
        json.dump({'yomi.onnx': parity(model, names, given.to), 'yomi-small.onnx': parity(small, names, given.to)}, f, ensure_ascii=False)
    if given.score:
        about['scores'] = train.scores(trained, train.held_out(len(names) > len(vocabulary.classes())), names)
        about['scores_small'] = train.scores(small, train.held_out(len(names) > len(vocabulary.classes())), names)
        about['pads'] = pads(trained, names)
    about['classes'] = len(names)
    about['sha256'] = {name: sha256(at(name)) for name in ('yomi.onnx', 'yomi-small.onnx', 'vocabulary.txt')}
    with open(at('about.json'), 'w', encoding='utf-8') as f:
        json.dump(about, f, ensure_ascii=False, indent=1)
    print(json.dumps(about, ensure_ascii=False))


if __name__ == '__main__':
    main()
