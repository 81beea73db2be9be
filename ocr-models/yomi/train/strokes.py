"""Digits, katakana and a few signs drawn stroke by stroke: boxed handwriting in as many hands as there are seeds.

A skeleton is strokes parted by ``|``, points as ``x,y`` on a 10 x 10 grid, y downwards. Each drawing shakes the
points, rounds the corners, and slants, squeezes and shifts the whole sign. Own drawings, traced from no font.
"""
import cv2
import numpy as np

SKELETONS = {
    '0': ['5,0 2,2 1.5,5 2,8 5,10 8,8 8.5,5 8,2 5,0', '5.5,0 2.5,1.5 1.5,5 3,9 5.5,10 8,7 8,3 6,0.5 4,0.8'],
    '1': ['5,0 5,10', '3,2 5,0 5,10', '6,0 4.5,10'],
    '2': ['2,2.5 3,0.7 5,0 7.5,1 7.8,3 6,6 2,10 8.5,10', '2,2 4,0 7,0.5 7.8,2.5 6,6 3,9 2,9.2 3,8 5,9 8.5,10'],
    '3': ['2,1.5 5,0 7.5,1.5 7,4 4,5 7,5.5 8,8 5.5,10 2,9', '2,0.5 7.5,0.5 4.5,4 7.5,5.5 7.8,8.5 5,10 2,9'],
    '4': ['6,0 1.5,7 9,7|6.5,3 6.5,10', '3,0 2,6 9,6|7,2 7,10', '6.5,0 1.5,6.5 9,6.5|6.5,0 6.5,10'],
    '5': ['3,0 2.5,4.5 5,3.8 8,5.5 8,8 5.5,10 2,9|3,0 8,0', '8,0 3,0 2.5,4.5 5.5,3.8 8,6 7.5,9 5,10 2,9'],
    '6': ['6.5,0 3,4 2,7.5 4,10 7,9.5 8,7 6,5.2 3,6', '5,0 2.5,4 2,8 4.5,10 7.5,9 7.5,6 5,5 2.3,7'],
    '7': ['2,0 8.5,0 5,10', '2,3 2,0 8,0 4.5,10', '1.5,3.5 2,0.5 8.5,0.5 6,5 5.5,10'],
    '8': ['7.5,1.5 5,0 2.8,2 4,4.3 7,6 8,8.3 5,10 2.2,8.3 3.5,5.8 7,3.5 7.5,1.5', '5,0 3,1 3,3.5 5,5 7.5,7 7,9.5 4,10 2,8.5 3,6 6,4 7.5,2 6.5,0.3 5,0'],
    '9': ['8,2.5 5.5,0 2.5,1.5 2.5,4.5 5,5.5 8,3 8,1|8,2 7.5,6 6,10', '7.8,2 5,0 2.5,2 3,5 6,5 8,2 7.5,10', '7.5,1 4,0.3 2.5,3 4.5,5.3 7.5,3.5 7.8,1 6,6 3,10'],
    'ア': ['1,1 9,1 7,4|5,3.5 4.5,7 2.5,10'], 'イ': ['8,0 5,4 1,6|5.5,3.5 5.5,10'],
    'ウ': ['5,0 5,2|1.5,2.2 1.5,5|1.5,2.2 8.5,2.2 8,5.5 6,8.5 3.5,10'], 'エ': ['2,1.5 8,1.5|5,1.5 5,8.5|1,8.5 9,8.5'],
    'オ': ['1,3 9,3|6,0 6,9.5 4.5,8.7|6,3.2 4,6 1,8.5'], 'カ': ['1,3 8.5,3 8,7 7,9.8 5.5,8.8|4.5,0 4.2,4 3,7.5 1,10'],
    'キ': ['1.5,3 8.5,2.2|1,6.3 9,5.5|4.3,0 5.8,10'], 'ク': ['4,0 3,2.5 1,5|3.5,1.8 8.5,1.8 7.5,5 5.5,8 2.5,10'],
    'ケ': ['3,0 2.5,2.5 1,5|2.5,3 9,3|6,3 5.5,6.5 3.5,10'], 'コ': ['1.5,1.5 8.5,1.5 8.5,9|1.5,8.8 8.5,8.8'],
    'サ': ['1,3 9,3|3,0.5 3,6|7,0 7,5 6,8 4,10'], 'シ': ['2,1 4,2|1.2,4 3.2,5|2,9.5 5,8.5 7.5,6 9,3'],
    'ス': ['2,1 8,1 6.5,4.5 4,7.5 1,9.8|5.5,5.7 9,9.5'], 'セ': ['1,4 9,3 7.5,5.8|3.5,0.5 3.5,8 4.5,9.3 9,9.3'],
    'ソ': ['2,1 3.5,4|8.5,0.5 8,4 6.5,7 3.5,10'], 'タ': ['4,0 3,2.5 1,5|3.5,1.8 8.5,1.8 7.5,5 5.5,8 2.5,10|3.5,4.2 6.5,6.5'],
    'チ': ['8,0.5 5,1.6 2,2|1,4.5 9,4.5|5.3,1.8 5.2,6 4.5,8.5 3,10'], 'ツ': ['1.5,1 2.5,4|4.5,0.5 5.5,3.5|8.8,0.5 8,4.5 6,8 3,10'],
    'テ': ['2.5,1 7.5,1|1,4 9,4|5.2,4 5,7 3,10'], 'ト': ['3.5,0 3.5,10|3.5,3.8 7.5,6'], 'ナ': ['1,3.5 9,3.5|5.5,0 5.3,4.5 4.5,7.5 2.5,10'],
    'ニ': ['2,2 8,2|1,8.5 9,8.5'], 'ヌ': ['2,1.2 8,1.2 7,4.5 5,7.5 1.5,10|3,4.2 5.5,6 8,8.5'],
    'ネ': ['5,0 5.5,1.5|2,2.5 8,2.5 5.5,5 1,7.5|5,5.2 5,10|6.3,5.5 8.8,7.5'], 'ノ': ['8,0.5 7,4 5,7 1.5,10'],
    'ハ': ['3.5,2 3,5 1,8.5|6.5,1.5 8,5 9.3,8.5'], 'ヒ': ['2,0.5 2,8 3,9.3 8.5,9.3|8,2.5 5,4 2,4.8'],
    'フ': ['1.5,1.2 8.5,1.2 7.5,5 5.5,8 2.5,10'], 'ヘ': ['1,6 3.8,3 9.3,8'], 'ホ': ['1,3 9,3|5,0 5,9.7 4,9|3,5 2.2,7 1,8.5|7,5 9,8'],
    'マ': ['1,1.8 9,1.8 7.5,4.5 5,7|3.5,5 6.5,9'], 'ミ': ['2.5,1 7.5,2.5|2.5,4.2 7,5.6|1.5,7.5 8.5,9.8'],
    'ム': ['5,0.5 3.5,4.5 1.5,8.8 8,7.8|6.5,5 9,9.8'], 'メ': ['7.5,0.5 6,5 1.5,9.8|2.5,3 5,5 8.5,8.5'],
    'モ': ['2,1.5 8,1.5|1,5 9,5|4.5,1.5 4.5,8 5.5,9.3 9,9.2'], 'ヤ': ['1,4.2 9,2.8 7,5.8|3,0.8 5,10'],
    'ユ': ['2,2 7.5,2 7,8.8|0.8,8.8 9.2,8.8'], 'ヨ': ['2,1 8,1 8,9.8|2.3,5.2 8,5.2|2,9.3 8,9.3'],
    'ラ': ['2.5,1 7.8,1|1.5,4 8.5,4 7.5,7 3.5,10'], 'リ': ['2.5,0.8 2.5,6|7.5,0.3 7.5,5 6.5,8 4,10'],
    'ル': ['3,1 2.8,5 1,9.5|6,0.5 6,9.3 8,7.8 9.5,5.5'], 'レ': ['3,0.5 3,9.3 6,8 9,4.8'],
    'ロ': ['1.8,1.5 1.8,9|1.8,1.5 8.2,1.5 8.2,9|1.8,8.7 8.2,8.7'], 'ワ': ['1.5,1.5 1.5,4.5|1.5,1.5 8.5,1.5 8,5 6.5,8 4,10'],
    'ヲ': ['1.5,1.2 8.5,1.2 7.5,5 5.5,8 2.5,10|1.7,4.3 7.8,4.3'], 'ン': ['1.8,1.5 4,3.2|1.8,9.3 5,8.2 7.5,5.8 9,2.5'],
    'ー': ['1,5 9,5', '0.5,4.5 9,5.2'], '-': ['3,5 7,5'], '/': ['8,0 2,10'], '.': ['4.8,9.3 5.2,9.7'], ',': ['5.3,8.6 4.3,10.6'],
    '年': ['3,0 1,3|2.5,1.7 8.5,1.7|2.5,4.4 8,4.4|2.8,4.4 2.8,6.8|0.8,6.8 9.5,6.8|5.5,1.7 5.5,10'],
    '月': ['2.8,0.8 2.7,6 1.2,9.8|2.8,0.8 7.6,0.8 7.6,9.6 6.3,9|2.8,3.6 7.6,3.6|2.8,6.2 7.6,6.2'],
    '日': ['2,0.8 2,9.5|2,0.8 8,0.8 8,9.5|2,5 8,5|2,9 8,9'], '円': ['1.5,1 1.5,9.8|1.5,1 8.5,1 8.5,9.6 7.3,9.2|5,1 5,5|1.5,5.2 8.5,5.2'],
    '一': ['0.5,5.2 9.5,4.8'], '二': ['2,2.5 8,2.3|0.7,8.5 9.4,8.5'], '三': ['1.5,1.5 8.5,1.3|2,5 8,4.9|0.6,9 9.5,9'],
    '十': ['0.5,4.2 9.5,4.2|5,0 5,10'], '○': ['5,0.5 2,1.8 0.6,5 2,8.3 5,9.5 8.2,8.3 9.4,5 8,1.8 5,0.4'], '✓': ['1,5.5 4,9.5 9.3,0.5', '2,4 3.5,8 8,1'],
}
VOICED = dict(zip('ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ', 'カキクケコサシスセソタチツテトハヒフヘホウ'))
PLOSIVE = dict(zip('パピプペポ', 'ハヒフヘホ'))
SMALL = dict(zip('ァィゥェォッャュョ', 'アイウエオツヤユヨ'))
TICKS = ['7.6,-1.2 8.6,0.8', '9.3,-1.8 10.3,0.2']
RING = '8.8,-1.6 8,-0.9 8,0 8.8,0.6 9.7,0 9.8,-1 8.8,-1.6'
KNOWN = set(SKELETONS) | set(VOICED) | set(PLOSIVE) | set(SMALL) | {' '}


def parse(skeleton):
    return [np.array([[float(v) for v in point.split(',')] for point in stroke.split()]) for stroke in skeleton.split('|')]


def strokes(rng, sign):
    """The point lists of a sign on the 10 x 10 grid, one of its skeletons."""
    if sign in VOICED:
        return strokes(rng, VOICED[sign]) + [p for tick in TICKS for p in parse(tick)]
    if sign in PLOSIVE:
        return strokes(rng, PLOSIVE[sign]) + parse(RING)
    if sign in SMALL:
        return [p * 0.6 + (1.5, 4) for p in strokes(rng, SMALL[sign])]
    options = SKELETONS[sign]
    return parse(options[rng.integers(len(options))])


def rounded(points, times):
    """Corner cutting (Chaikin); the ends stay."""
    for _ in range(times):
        if len(points) < 3:
            break
        a, b = points[:-1], points[1:]
        inner = np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], 1).reshape(-1, 2)
        points = np.vstack([points[:1], inner[1:-1], points[-1:]])
    return points


def draw(canvas, rng, sign, left, top, width, height, pen, hand):
    """Draws one sign into the box; ``hand`` (``Hand``) is the writer and stays the same along a line."""
    smooth = 2 if sign.isdigit() or sign in '○' else int(rng.integers(0, 2))
    turn = hand.turn + rng.normal(0, 0.03)
    for points in strokes(rng, sign):
        p = points + rng.normal(0, hand.shake, points.shape) + rng.normal(0, hand.shake * 0.6, 2)
        p = rounded(p, smooth) / 10
        p = np.stack([p[:, 0] - (p[:, 1] - 0.5) * hand.slant, p[:, 1] + (p[:, 0] - 0.5) * turn], 1)
        p = p * (width, height) + (left, top)
        thick = max(1, int(round(pen * rng.uniform(0.8, 1.2))))
        cv2.polylines(canvas, [np.round(p * 16).astype(np.int32)], False, 255, thick, cv2.LINE_AA, 4)


class Hand:
    """One writer: how shaky, how slanted, how wide."""

    def __init__(self, rng):
        self.shake = rng.uniform(0.1, 0.5)
        self.slant = rng.normal(0.05, 0.14)
        self.turn = rng.normal(-0.03, 0.05)
        self.squeeze = rng.uniform(0.65, 1.05)


def line(rng, text, em):
    """A line of handwriting on a canvas of ink values (0 none, 255 full): boxed or free; and the box edges or None."""
    hand = Hand(rng)
    boxed = rng.random() < 0.6
    pitch = em * (rng.uniform(1.0, 1.7) if boxed else rng.uniform(0.8, 1.05))
    pen = max(1.0, em * rng.uniform(0.035, 0.11))
    canvas = np.zeros((int(em * 2), int(pitch * (len(text) + 1.5))), np.uint8)
    x = pitch * 0.5
    for sign in text:
        if sign != ' ':
            narrow = 0.6 if sign.isdigit() or sign in '-/.,' else 1.0
            width, height = em * 0.85 * hand.squeeze * narrow * rng.uniform(0.85, 1.15), em * rng.uniform(0.72, 0.98)
            step = pitch if boxed else pitch * (0.75 if narrow < 1 else 1)
            draw(canvas, rng, sign, x + (step - width) / 2 + rng.normal(0, 0.04) * em, em * 0.5 + (em - height) / 2 + rng.normal(0, 0.04) * em,
                 width, height, pen, hand)
            x += step
        else:
            x += pitch * 0.8 if not boxed else pitch
    edges = [pitch * (0.5 + k) for k in range(len(text) + 1)] if boxed else None
    return canvas, edges
