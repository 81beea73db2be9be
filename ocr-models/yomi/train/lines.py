"""Draws lines and damages them as paper, scanner and layout do: the only source of training images.

``line(seed, i, ...)`` is a pure function: the same numbers give the same image. A line is drawn at page scale
(24-60 px em, what 200-400 dpi make of form print), damaged there, flattened, and only then cut and scaled by
``frame`` exactly as the product cuts and scales.
"""
import functools
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import fonts
import strokes
import text
import vocabulary

HEIGHT = 32
cv2.setNumThreads(1)


@functools.lru_cache(400)
def font(name, size):
    return ImageFont.truetype(name, size, layout_engine=ImageFont.Layout.BASIC)


@functools.lru_cache(1)
def noise_tile():
    return np.random.default_rng(11).standard_normal((512, 4096)).astype(np.float32)


@functools.lru_cache(200_000)
def draws(name, sign):
    """True when the font has the sign and its glyph is not blank."""
    if sign not in fonts.covered(name):
        return False
    try:
        left, top, right, bottom = font(name, 32).getbbox(sign)
    except OSError:  # a broken glyph programme
        return False
    return sign == ' ' or (right > left and bottom > top)


@functools.lru_cache(200_000)
def font_for(name, sign):
    """The font that draws the sign: the asked one, else the first fallback that can, else None."""
    return next((f for f in (name, *map(fonts.path, fonts.FALLBACK)) if draws(f, sign)), None)


# -- drawing -----------------------------------------------------------------------------------------------------

def typeset(rng, words, name, em, tracking, wander, sizes):
    """Ink (0 none, 255 full) of a line; ``tracking``: extra space between characters in em; ``wander``: how far
    baseline and gaps stray, in em; ``sizes``: how much characters differ in size."""
    width = int(em * (1.15 + tracking) * (len(words) + 2) + em * 3 * words.count(' ')) + 8
    page = Image.new('L', (width, int(em * 2.2)))
    pen = ImageDraw.Draw(page)
    x, base, drift = em * 0.6, em * 1.55, 0.0
    gap = em * rng.choice((0.5, 0.8, 1.0, 1.0, 1.6, 2.5))
    for sign in words:
        if sign == ' ':
            x += (em * 0.33 if sign_is_latin(words) else gap) + tracking * em
            continue
        use = font_for(name, sign)
        face = font(use, max(8, int(round(em * (1 + rng.normal(0, sizes)) / 2)) * 2) if sizes else em)
        drift = 0.7 * drift + rng.normal(0, wander) * em if wander else 0.0
        pen.text((x, base + drift), sign, 255, face, 'ls')
        x += face.getlength(sign) + tracking * em + (rng.normal(0, wander * 0.7) * em if wander else 0.0)
    return np.array(page)[:, :int(x + em)]


def sign_is_latin(words):
    return words.isascii()


def elastic(rng, ink, em, strength):
    """Bends the strokes: a smooth random displacement, ``strength`` in em."""
    h, w = ink.shape
    cell = max(4, int(em * rng.uniform(0.25, 0.6)))
    small = rng.standard_normal((2, h // cell + 3, w // cell + 3)).astype(np.float32) * em * strength
    dx, dy = (cv2.resize(s, (w, h), interpolation=cv2.INTER_CUBIC) for s in small)
    xs, ys = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    return cv2.remap(ink, xs + dx, ys + dy, cv2.INTER_LINEAR)


def pen_width(rng, ink, em):
    """Bolder or thinner by a pixel or two."""
    size = 2 if em < 34 else int(rng.integers(2, 4))
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size))
    return cv2.dilate(ink, kernel) if rng.random() < 0.6 else cv2.addWeighted(cv2.erode(ink, kernel), 0.6, ink, 0.4, 0)


def dot_matrix(rng, ink, em):
    """Needle print: the glyph sampled on a coarse grid, every sample a round dot."""
    pitch = max(2, int(round(em / rng.choice((16, 18, 24)))))
    h, w = (s // pitch for s in ink.shape)
    grid = cv2.resize(ink, (w, h), interpolation=cv2.INTER_AREA) > 100
    dot = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (pitch + 1, pitch + 1)) * 255
    points = np.zeros((h * pitch, w * pitch), np.uint8)
    points[pitch // 2::pitch, pitch // 2::pitch][:h, :w] = grid * 255
    return cv2.dilate(points, dot)


def rules(rng, ink, em):
    """Underlines, box edges and what the rule remover left of them; drawn into the ink."""
    h, w = ink.shape
    rows = np.flatnonzero(ink.max(1))
    top, bottom = (rows[0], rows[-1]) if rows.size else (0, h - 1)
    out = ink.copy()
    for _ in range(int(rng.integers(1, 3))):
        thick = int(rng.integers(1, 4))
        shade = int(rng.integers(110, 256))
        first, last = sorted(rng.integers(0, w, 2)) if rng.random() < 0.7 else (0, w)
        if rng.random() < 0.88:
            y = int(bottom + rng.uniform(-0.06, 0.2) * em) if rng.random() < 0.65 else int(top - rng.uniform(-0.06, 0.2) * em)
            cv2.line(out, (int(first), y), (int(last), y), shade, thick)
        else:
            x = int(rng.choice((0.15, w / em - 0.15)) * em + rng.normal(0, 0.1) * em)
            # Taller than any character: a bar as high as the digits beside it is a 1, which a net must never learn to pass over.
            beyond = rng.uniform(0.3, 0.6) * em
            cv2.line(out, (x, int(top - beyond)), (x, int(bottom + beyond)), shade, thick)
    return out


def cell_edges(rng, ink, edges):
    """Dividers between the boxes of a digit field, whole or in pieces."""
    shade, thick = int(rng.integers(60, 220)), int(rng.integers(1, 3))
    h = ink.shape[0]
    for x in edges:
        if rng.random() < 0.6:
            first, last = sorted(rng.uniform(0.2, 0.8, 2) * h) if rng.random() < 0.7 else (0.2 * h, 0.8 * h)
            cv2.line(ink, (int(x), int(first)), (int(x), int(last)), shade, thick)
    return ink


def seal_remains(rng, ink, em):
    """What is left of a red imprint after its colour was taken out: a faint ring with strokes inside."""
    h, w = ink.shape
    mark = np.zeros_like(ink)
    radius = int(em * rng.uniform(0.6, 1.3))
    centre = (int(rng.uniform(0, w)), int(h / 2 + rng.normal(0, 0.4) * em))
    cv2.circle(mark, centre, radius, 255, max(1, int(em * 0.06)))
    for _ in range(int(rng.integers(3, 8))):
        a, b = (centre + rng.normal(0, radius * 0.5, 2) for _ in range(2))
        cv2.line(mark, tuple(map(int, a)), tuple(map(int, b)), 255, max(1, int(em * 0.05)))
    patchy = cv2.resize(rng.random((4, 8)).astype(np.float32), (w, h))
    faint = mark * (rng.uniform(0.08, 0.4) * patchy)
    return np.maximum(ink, faint.astype(np.uint8)) if rng.random() < 0.7 else np.clip(ink - 1.5 * faint, 0, 255).astype(np.uint8)


# -- paper and scanner -------------------------------------------------------------------------------------------

def warp(rng, ink, em, degrees, shear, condense):
    h, w = ink.shape
    angle = np.deg2rad(rng.uniform(-degrees, degrees))
    slant = rng.normal(0, shear)
    room = int(abs(np.tan(angle)) * w * condense / 2 + abs(slant) * h / 2) + 2
    out_w, out_h = int(w * condense + abs(slant) * h) + 4, h + 2 * room
    centre = np.array([[1, 0, -w / 2], [0, 1, -h / 2], [0, 0, 1]])
    lean = np.array([[condense, -slant, 0], [0, 1, 0], [0, 0, 1]])
    turn = np.array([[np.cos(angle), -np.sin(angle), out_w / 2], [np.sin(angle), np.cos(angle), out_h / 2]])
    return cv2.warpAffine(ink, turn @ lean @ centre, (out_w, out_h), flags=cv2.INTER_LINEAR)


def scan(rng, ink, em, hard):
    """Ink on paper, seen by a scanner: grey 0-255 with blur, uneven paper, noise and JPEG."""
    h, w = ink.shape
    paper = rng.uniform(205, 255) if hard else rng.uniform(235, 255)
    black = rng.uniform(0, 70) if rng.random() < 0.75 or not hard else rng.uniform(70, 150)
    cover = cv2.GaussianBlur(ink, (0, 0), rng.uniform(0.5, 1.25) if hard else rng.uniform(0.4, 0.8)).astype(np.float32) / 255
    page = np.full((h, w), paper, np.float32)
    if hard and rng.random() < 0.5:
        page += cv2.resize(rng.normal(0, 5, (2, 4)).astype(np.float32), (w, h))
    if hard and rng.random() < 0.12:  # thermal print or a worn ribbon: the ink comes and goes
        cover *= cv2.resize(rng.uniform(0.45, 1.0, (2, max(2, int(w / em)))).astype(np.float32), (w, h))
    page += (black - page) * cover
    y, x = int(rng.integers(0, max(1, 512 - h))), int(rng.integers(0, max(1, 4096 - w)))
    grain = noise_tile()[y:y + h, x:x + w]
    if grain.shape == page.shape:
        page += grain * rng.uniform(1, 9 if hard else 4)
    page = np.clip(page, 0, 255).astype(np.uint8)
    if hard and rng.random() < 0.08:
        page = bilevel(rng, page)
    if hard or rng.random() < 0.3:
        quality = int(rng.integers(50, 83))
        page = cv2.imdecode(cv2.imencode('.jpg', page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
    return page


def bilevel(rng, page):
    """A fax or a black-and-white copy, mostly at lower resolution."""
    h, w = page.shape
    factor = rng.uniform(0.5, 1.0)
    small = cv2.resize(page, (max(8, int(w * factor)), max(8, int(h * factor))), interpolation=cv2.INTER_AREA)
    limit = (int(small.min()) + int(np.median(small))) / 2 + rng.normal(0, 12)
    return cv2.resize(np.where(small < limit, 0, 255).astype(np.uint8), (w, h), interpolation=cv2.INTER_LINEAR)


def flatten(page):
    """Paper to white: divided by the local background, as the preparation does."""
    h, w = page.shape
    small = cv2.resize(page, (max(2, w // 4), max(2, h // 4)), interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), 6)
    paper = cv2.resize(paper, (w, h)).astype(np.float32)
    return np.clip(page * (250 / np.maximum(paper, 1)), 0, 255).astype(np.uint8)


# -- cutting: the contract with the product ----------------------------------------------------------------------

def ink_bounds(page, least=1):
    """``(left, top, right, bottom)`` of the ink, ends exclusive; None for an empty page.

    Ink is where the 3 x 3 mean is darker than the level 40 % of the way from white to the darkest hundredth.
    """
    dark = float(np.percentile(page[::2, ::2], 1))
    mask = cv2.blur(page, (3, 3)) < 255 - 0.4 * (255 - dark)
    rows, columns = (np.flatnonzero(mask.sum(a) >= least) for a in (1, 0))
    if dark > 225 or not rows.size or not columns.size:
        return None
    return columns[0], rows[0], columns[-1] + 1, rows[-1] + 1


def frame(page, bounds, pad):
    """Cuts ``bounds`` out of a flattened page (what lies outside is white), pads ``pad`` x its height on every
    side with white, scales to 32 px high. Returns grey, width >= 8."""
    left, top, right, bottom = bounds
    room = int(round(pad * (bottom - top)))
    h, w = page.shape
    cut = np.full((bottom - top + 2 * room, right - left + 2 * room), 255, np.uint8)
    a, b, c, d = max(left, 0), max(top, 0), min(right, w), min(bottom, h)
    cut[room + b - top:room + d - top, room + a - left:room + c - left] = page[b:d, a:c]
    width = max(8, int(round(cut.shape[1] * HEIGHT / cut.shape[0])))
    shrinks = cut.shape[0] > HEIGHT
    return cv2.resize(cut, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)


def cut(rng, page, em, hard, pad=None):
    """Finds the ink and frames it as the layout would: one pixel more or less, low ink grown towards a line's height."""
    bounds = ink_bounds(page, least=2 if em > 30 else 1)
    if bounds is None:
        return None
    left, top, right, bottom = map(int, bounds)
    slack = (-1, 0, 1, 1, 2) if hard else (1,)
    left, top, right, bottom = left - rng.choice(slack), top - rng.choice(slack), right + rng.choice(slack), bottom + rng.choice(slack)
    low = rng.uniform(0.5, 0.7) * em
    if bottom - top < low:
        middle = (top + bottom) / 2
        top, bottom = int(middle - low / 2), int(middle + low / 2)
    if not 4 <= bottom - top <= 1.9 * em or right <= left:
        return None
    drawn_pad = rng.uniform(0.04, 0.22) if hard else rng.uniform(0.06, 0.14)
    return frame(page, (left, top, right, bottom), drawn_pad if pad is None else pad)


# -- one line ----------------------------------------------------------------------------------------------------

@functools.lru_cache(None)
def training_fonts(kinds):
    rows = [row for row in fonts.files() if row[0] in kinds]
    weights = np.array([row[1] for row in rows])
    return rows, weights / weights.sum()


def pick_font(rng, kinds):
    rows, weights = training_fonts(kinds)
    return rows[rng.choice(len(rows), p=weights)]


def tracking(rng, words, hard):
    """Letter-spacing in em: a fifth of the lines, only where it cannot be taken for spaces or full-width forms."""
    if any(' ' < c < '\x7f' or '｡' <= c <= 'ﾟ' for c in words):
        return rng.uniform(0, 0.12) if rng.random() < 0.2 else 0.0
    if rng.random() >= (0.2 if hard else 0.1):
        return rng.uniform(-0.06, 0.03) if hard and rng.random() < 0.2 else 0.0
    if ' ' in words:
        return rng.uniform(0.05, 0.25)
    return rng.uniform(0.1, 2.0 if len(words) <= 4 else 0.9)


def hand_text(rand):
    """Text that ``strokes`` can draw: numbers, kana names, dates, amounts."""
    for _ in range(20):
        pick = rand.randrange(6)
        words = (text.digits(rand, rand.randint(1, 13)) if pick < 2 else
                 rand.choice(text.words.KANA_NAMES) + rand.choice((' ', '')) + rand.choice(text.words.KANA_NAMES) if pick < 4 else
                 ''.join(rand.choice(sorted(strokes.KNOWN - {' '})) for _ in range(rand.randint(1, 10))) if pick == 4 else
                 rand.choice((f'{rand.randint(1, 64)}年{rand.randint(1, 12)}月{rand.randint(1, 31)}日', f'{rand.randint(1, 9999999):,}',
                              f'0{rand.randint(1, 99)}-{rand.randint(100, 9999)}-{rand.randint(1000, 9999)}', f'{rand.randint(1, 99999)}円')))
        if set(words) <= strokes.KNOWN:
            return words
    return text.digits(rand, 6)


def drawn(rng, words, kind, name, hard):
    """The ink of a line in a font, worn as its kind of print wears; and the em it was drawn at."""
    em = 2 * int(rng.integers(12, 31) if hard else rng.integers(15, 25))
    byhand = kind in (fonts.HAND, fonts.BRUSH)
    ink = typeset(rng, words, name, em, tracking(rng, words, hard), rng.uniform(0, 0.05) if byhand else 0, rng.uniform(0, 0.07) if byhand else 0)
    if byhand and hard and rng.random() < 0.6:
        ink = elastic(rng, ink, em, rng.uniform(0.01, 0.045))
    if rng.random() < (0.35 if byhand else 0.15 if hard else 0):
        ink = pen_width(rng, ink, em)
    if hard and kind in (fonts.PRINT, fonts.DOTS) and rng.random() < 0.04:
        ink = dot_matrix(rng, ink, em)
    return ink, em


def damaged(rng, ink, em, hard, byhand, pad=None):
    if rng.random() < (0.22 if hard else 0.05):
        ink = rules(rng, ink, em)
    if hard and rng.random() < 0.05:
        ink = seal_remains(rng, ink, em)
    condense = rng.uniform(0.7, 1.15) if hard and rng.random() < 0.25 else 1.0
    ink = warp(rng, ink, em, 0.6 if hard else 0.2, 0.08 if byhand else 0.02 if hard else 0.0, condense)
    return cut(rng, flatten(scan(rng, ink, em, hard)), em, hard, pad)


def render(rng, words, kind, name, hard, pad=None):
    """A finished line image of the words in a font; None when nothing readable is left."""
    if any(c != ' ' and font_for(name, c) is None for c in words):
        return None
    try:
        ink, em = drawn(rng, words, kind, name, hard)
    except OSError:  # a glyph programme that breaks at this size only
        return None
    return damaged(rng, ink, em, hard, kind in (fonts.HAND, fonts.BRUSH), pad)


def render_strokes(rng, words, hard):
    em = int(rng.integers(26, 60))
    ink, edges = strokes.line(rng, words, em)
    if edges and rng.random() < 0.5:
        ink = cell_edges(rng, ink, edges)
    if rng.random() < 0.4:
        ink = elastic(rng, ink, em, rng.uniform(0.01, 0.03))
    return damaged(rng, ink, em, hard, True)


def readable(image, words):
    """CTC needs a step for every character and one between equal neighbours."""
    repeats = sum(a == b for a, b in zip(words, words[1:]))
    return image is not None and image.shape[1] // 4 >= len(words) + repeats + 1 and image.shape[1] <= 1600


def line(seed, i, hard=True, mix=(0.45, 0.30, 0.25), only=None, level2=False, faces=None, pad=None, tries=0):
    """Line ``i`` of series ``seed``: ``(grey image 32 px high, text)``.

    ``only``: a set of characters, others are left out; ``faces``: draw with these font files instead of the
    training fonts (held-out tests); ``pad``: this padding instead of a drawn one.
    """
    key = f'{seed}/{i}/{tries}'
    rand = random.Random(key)
    rng = np.random.default_rng(list(key.encode()))
    if not faces and rng.random() < (0.07 if hard else 0.03):
        words = hand_text(rand)
        image = render_strokes(rng, words, hard)
    else:
        words = text.line(rand, mix, level2)
        if only:
            words = vocabulary.fold(''.join(c for c in words if c in only))
        kind, name = (fonts.PRINT, faces[rng.integers(len(faces))]) if faces else pick_kind(rng)
        image = render(rng, words, kind, name, hard, pad) if words else None
    if words and readable(image, words):
        return image, words
    return line(seed, i, hard, mix, only, level2, faces, pad, tries + 1)


def pick_kind(rng):
    kind, _, name = pick_font(rng, (fonts.PRINT, fonts.HAND, fonts.BRUSH, fonts.DOTS))
    return kind, name
