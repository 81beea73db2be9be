"""Trains the recogniser, resumable at any moment, annealed at a wall-clock time.

    train.py --until 14:40 --to /some/folder

Progress ``p`` runs from 0 to 1 at the end time whatever the speed; the learning rate is a cosine over ``p`` and the
stages follow it too, so a slow machine loses lines but never the schedule. Stages: A (warm start: 400 frequent
characters, easy), B (all classes, mostly easy), C (all classes, hard damage).
"""
import argparse
import csv
import datetime
import hashlib
import itertools
import math
import multiprocessing
import os
import time

import numpy as np
import torch

import fonts
import lines
import net
import text
import vocabulary
from loss import ctc

BATCH = 32
WIDEST_BATCH = 32 * 560   # pixels of width in one batch: long lines come in smaller batches
CHUNK = 16 * BATCH        # lines sorted by width together
SEED = 20250
RATE = 2e-3
WARM_UP = 300             # steps
STAGE_A = dict(lines=16_000, progress=0.12)
STAGE_B = dict(progress=0.25)
MIX = {'A': (0.55, 0.45, 0.0), 'B': (0.25, 0.20, 0.55), 'C': (0.40, 0.28, 0.32)}
HARD = {'A': 0.0, 'B': 0.35, 'C': 1.0}


# -- data --------------------------------------------------------------------------------------------------------

def stage_of(seen, progress):
    if seen < STAGE_A['lines'] and progress < STAGE_A['progress']:
        return 'A'
    return 'B' if progress < STAGE_B['progress'] else 'C'


def make(stage, i, level2):
    """Training line ``i`` as the stage wants it."""
    hard = (i * 2654435761 % 1000) / 1000 < HARD[stage]
    only = text_of_stage_a() if stage == 'A' else None
    return lines.line(SEED, i, hard, MIX[stage], only, level2)


def text_of_stage_a(memo=[]):
    if not memo:
        memo.append(text.frequent())
    return memo[0]


def batches(pairs):
    """Lines sorted by width, cut into batches of at most 32 lines and a bounded area."""
    pairs = sorted(pairs, key=lambda pair: pair[0].shape[1])
    while pairs:
        take = min(BATCH, len(pairs))
        while take > 1 and take * pairs[take - 1][0].shape[1] > WIDEST_BATCH:
            take -= 1
        yield pairs[:take]
        pairs = pairs[take:]


def collate(batch):
    """``(uint8 ink (n, 1, 32, width), texts)``: ink 255, paper 0; width a multiple of 8."""
    width = -(-max(image.shape[1] for image, _ in batch) // 8) * 8
    ink = np.zeros((len(batch), 1, lines.HEIGHT, width), np.uint8)
    for row, (image, _) in zip(ink, batch):
        row[0, :, :image.shape[1]] = 255 - image
    return ink, [words for _, words in batch]


def maker(number, workers, first_chunk, level2, stage, out):
    """A process that draws chunks ``first_chunk + number, + workers, ...`` for ever."""
    os.nice(2)
    for chunk in itertools.count(first_chunk + number, workers):
        now = chr(stage.value)
        made = list(batches([make(now, chunk * CHUNK + k, level2) for k in range(CHUNK)]))
        np.random.default_rng([SEED, chunk]).shuffle(made)
        for k, batch in enumerate(made):
            out.put((now, chunk, k == len(made) - 1, *collate(batch)))


# -- the held-out tests ------------------------------------------------------------------------------------------

def held_out(level2):
    """Named lists of lines that training never sees: other series, other fonts."""
    printed = [fonts.path(p) for p in fonts.HELD_OUT['printed']]
    hand = [fonts.path(p) for p in fonts.HELD_OUT['hand']]
    plain = (0.55, 0.45, 0)
    series = {'seen_fonts': [lines.line('test', i) for i in range(200)],
              'printed': [lines.line('printed', i, mix=plain, faces=printed) for i in range(200)],
              'hand': [lines.line('hand', i, mix=plain, faces=hand) for i in range(100)],
              'uniform': [lines.line('uniform', i, mix=(0, 0, 1), faces=printed) for i in range(150)]}
    if level2:
        series['level2'] = [lines.line('level2', i, mix=(0, 0, 1), faces=printed, level2=True) for i in range(150)]
    return series


def distance(a, b):
    """Edits between two strings."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def read(model, pairs, names):
    """What the model reads in the lines, in their order."""
    model.eval()
    order = sorted(range(len(pairs)), key=lambda k: pairs[k][0].shape[1])
    found = [''] * len(pairs)
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
        for start in range(0, len(order), BATCH):
            some = order[start:start + BATCH]
            ink, _ = collate([pairs[k] for k in some])
            best = model(as_input(ink)).argmax(2).tolist()
            for k, path in zip(some, best):
                found[k] = names.decode(path)
    model.train()
    return found


def folded(words):
    """For a score blind to width and spaces, as search and validators are."""
    import unicodedata
    return unicodedata.normalize('NFKC', words).replace(' ', '')


def scores(model, tests, names):
    """Character error rates in per cent: ``name`` folded by NFKC without spaces, ``name_exact`` as written."""
    out = {}
    for name, pairs in tests.items():
        found = read(model, pairs, names)
        for suffix, view in (('', folded), ('_exact', str)):
            edits = sum(distance(view(a), view(b)) for a, (_, b) in zip(found, pairs))
            out[name + suffix] = round(100 * edits / sum(len(view(b)) for _, b in pairs), 2)
    return out


# -- training ----------------------------------------------------------------------------------------------------

def as_input(ink):
    return (torch.from_numpy(ink).float() / 255).contiguous(memory_format=torch.channels_last)


def seconds_left(until):
    """Seconds to the next ``HH:MM`` (UTC) of the day the run was started; negative when past."""
    now = datetime.datetime.now(datetime.timezone.utc)
    hour, minute = map(int, until.split(':'))
    return (now.replace(hour=hour, minute=minute, second=0, microsecond=0) - now).total_seconds()


def optimiser(model):
    bare = [p for p in model.parameters() if p.ndim < 2]
    return torch.optim.AdamW([{'params': [p for p in model.parameters() if p.ndim >= 2], 'weight_decay': 0.01},
                              {'params': bare, 'weight_decay': 0.0}], RATE)


class Run:
    """A training run on disk: ``last.pt`` (to resume from), ``curve.csv``, both in ``folder``."""

    def __init__(self, folder, level2):
        self.folder, self.level2 = folder, level2
        os.makedirs(folder, exist_ok=True)
        self.names = vocabulary.Vocabulary(vocabulary.classes(level2))
        torch.manual_seed(SEED)
        self.model = net.Yomi(len(self.names)).to(memory_format=torch.channels_last)
        self.optimiser = optimiser(self.model)
        self.seen = self.steps = self.chunk = 0
        self.progress = self.active = 0.0
        self.last = os.path.join(folder, 'last.pt')
        if os.path.exists(self.last):
            self.resume()

    def resume(self):
        held = torch.load(self.last, map_location='cpu')
        grown = len(self.names) - len(held['classes'])
        assert held['classes'] == self.names.names[:len(held['classes'])], 'the vocabulary may only grow at its end'
        state = held['model']
        if grown:  # level 2 joins: new rows for the head, the optimiser starts anew
            fresh = self.model.state_dict()
            for key in ('head.weight', 'head.bias'):
                state[key] = torch.cat([state[key], fresh[key][-grown:]])
        self.model.load_state_dict(state)
        if not grown and held['optimiser'] is not None:  # start.pt carries weights only
            self.optimiser.load_state_dict(held['optimiser'])
        for key in ('seen', 'steps', 'chunk', 'progress', 'active'):
            setattr(self, key, held[key])

    def save(self):
        """Writes ``last.pt`` so that a crash leaves the old or the new one, never half."""
        part = self.last + '.part'
        torch.save(dict(model=self.model.state_dict(), optimiser=self.optimiser.state_dict(), classes=self.names.names,
                        seen=self.seen, steps=self.steps, chunk=self.chunk, progress=self.progress, active=self.active), part)
        os.replace(part, self.last)

    def rate(self):
        return RATE * min(1, (self.steps + 1) / WARM_UP) * max(0.004, 0.5 * (1 + math.cos(math.pi * min(1, self.progress))))

    def step(self, ink, texts, rows):
        """One optimiser step; returns the loss per character. ``rows``: the classes trained (warm start) or None."""
        labels = [self.names.encode(words) for words in texts]
        if rows is not None:
            where = {int(c): k for k, c in enumerate(rows)}
            labels = [[where[c] for c in line] for line in labels]
        for group in self.optimiser.param_groups:
            group['lr'] = self.rate()
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits = self.model(as_input(ink), rows)
        loss = ctc(logits.float(), labels)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimiser.step()
        self.steps += 1
        self.seen += len(texts)
        return loss.item()

    def note(self, row):
        """Appends a row to the curve and prints it."""
        name = os.path.join(self.folder, 'curve.csv')
        new = not os.path.exists(name)
        with open(name, 'a', newline='') as f:
            out = csv.DictWriter(f, row)
            if new:
                out.writeheader()
            out.writerow(row)
        print(' '.join(f'{k}={v}' for k, v in row.items()), flush=True)


def warm_rows(names):
    """The classes of stage A as rows of the head, blank first."""
    return torch.tensor([0] + sorted(names.index[c] for c in text_of_stage_a() | strokes_signs() if c in names.index))


def strokes_signs():
    import strokes
    return strokes.KNOWN


def train(run, until, workers, every):
    stage = multiprocessing.Value('i', ord(stage_of(run.seen, run.progress)))
    queue = multiprocessing.Queue(24)
    processes = [multiprocessing.Process(target=maker, args=(k, workers, run.chunk, run.level2, stage, queue), daemon=True)
                 for k in range(workers)]
    for process in processes:
        process.start()
    tests, rows = held_out(run.level2), warm_rows(run.names)
    clock = marked = time.time()
    since, losses, waited = 0, [], 0.0
    while True:
        asked = time.time()
        made_in, chunk, ends, ink, texts = queue.get()
        waited += time.time() - asked
        losses.append(run.step(ink, texts, rows if made_in == 'A' else None))
        since += len(texts)
        run.chunk = max(run.chunk, chunk + 1) if ends else run.chunk
        now = time.time()
        left = seconds_left(until)
        run.progress += (1 - run.progress) * min(1, (now - clock) / max(now - clock, left + now - clock, 1e-3))
        run.active += now - clock
        clock = now
        stage.value = ord(stage_of(run.seen, run.progress))
        done = left <= 0
        if now - marked >= every or done:
            spent = now - marked
            run.save()
            run.note(dict(utc=datetime.datetime.utcnow().strftime('%H:%M:%S'), stage=made_in, progress=round(run.progress, 4), lines=run.seen,
                          steps=run.steps, lines_s=round(since / spent, 1), waited=round(waited / spent, 2), rate=f'{run.rate():.2e}',
                          loss=round(float(np.mean(losses)), 4), **scores(run.model, tests, run.names)))
            marked, since, losses, waited = time.time(), 0, [], 0.0
        if done:
            break
    for process in processes:
        process.terminate()


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument('--until', required=True, help='HH:MM in UTC: the schedule ends here')
    ask.add_argument('--to', required=True, help='folder of checkpoints and curve')
    ask.add_argument('--workers', type=int, default=1)
    ask.add_argument('--threads', type=int, default=2)
    ask.add_argument('--every', type=float, default=300, help='seconds between checkpoints')
    ask.add_argument('--level2', action='store_true', help='also the kanji of level 2; extends a trained net')
    given = ask.parse_args()
    torch.set_num_threads(given.threads)
    run = Run(given.to, given.level2)
    parameters = sum(p.numel() for p in run.model.parameters())
    print(f'{len(run.names)} classes, {parameters} parameters, {run.seen} lines seen, vocabulary '
          f'{hashlib.sha256(chr(10).join(run.names.names).encode()).hexdigest()[:12]}', flush=True)
    train(run, given.until, given.workers, given.every)


if __name__ == '__main__':
    main()
