"""Which fonts teach and which ones only test. The split holds for the whole project.

TRAIN teaches. HELD_OUT is never drawn in training: the product's own tests print with it.
Licences as given in each Debian package's copyright file (the font part).
"""
import fnmatch
import functools
import glob
import os
import subprocess

ROOT = '/usr/share/fonts'
NEVER = ('bizud-*', 'motoya-*', 'seto', 'aoyagi-*')

# (kind, weight in the draw, licence, Debian package, pattern below /usr/share/fonts)
PRINT, HAND, BRUSH, DOTS = 'print', 'hand', 'brush', 'dots'
TRAIN = [
    (PRINT, 7, 'OFL-1.1', 'fonts-noto-cjk', 'opentype/noto/NotoSansCJK-Regular.ttc'),
    (PRINT, 4, 'OFL-1.1', 'fonts-noto-cjk', 'opentype/noto/NotoSansCJK-Bold.ttc'),
    (PRINT, 6, 'OFL-1.1', 'fonts-noto-cjk', 'opentype/noto/NotoSerifCJK-Regular.ttc'),
    (PRINT, 2, 'OFL-1.1', 'fonts-noto-cjk', 'opentype/noto/NotoSerifCJK-Bold.ttc'),
    (PRINT, 4, 'OFL-1.1', 'fonts-noto-cjk-extra', 'opentype/noto/NotoS*CJK-[LM]*.ttc'),
    (PRINT, 2, 'OFL-1.1', 'fonts-noto-cjk-extra', 'opentype/noto/NotoS*CJK-Black.ttc'),
    (PRINT, 9, 'IPA-1', 'fonts-ipafont-gothic', 'opentype/ipafont-gothic/ipag*.ttf'),
    (PRINT, 9, 'IPA-1', 'fonts-ipafont-mincho', 'opentype/ipafont-mincho/ipam*.ttf'),
    (PRINT, 4, 'IPA-1', 'fonts-ipaexfont-gothic', 'opentype/ipaexfont-gothic/ipaexg.ttf'),
    (PRINT, 4, 'IPA-1', 'fonts-ipaexfont-mincho', 'opentype/ipaexfont-mincho/ipaexm.ttf'),
    (PRINT, 3, 'IPA-1', 'fonts-takao-gothic', 'truetype/takao-gothic/*.ttf'),
    (PRINT, 3, 'IPA-1', 'fonts-takao-mincho', 'truetype/takao-mincho/*.ttf'),
    (PRINT, 4, 'M+ / Sazanami / BSD', 'fonts-vlgothic', 'truetype/vlgothic/*.ttf'),
    (PRINT, 5, 'OFL-1.1', 'fonts-mplus', 'opentype/mplus/Mplus[12]-[LRMB]*.otf'),
    (PRINT, 5, 'IPA-1', 'fonts-migmix', 'truetype/migmix/*.ttf'),
    (PRINT, 7, 'UmeFont', 'fonts-horai-umefont', 'truetype/horai-umefont/ume-*.ttf'),
    (PRINT, 2, 'M+ / BSD-3', 'fonts-umeplus', 'truetype/umeplus/*.ttf'),
    (PRINT, 2, 'MIT', 'fonts-konatu', 'truetype/konatu/*.ttf'),
    (PRINT, 3, 'CC-BY-3.0', 'fonts-sawarabi-gothic', 'truetype/sawarabi-gothic/*.ttf'),
    (PRINT, 3, 'OFL-1.1 or CC-BY-SA-3.0 (used under OFL)', 'fonts-sawarabi-mincho', 'truetype/sawarabi-mincho/*.ttf'),
    (PRINT, 2, 'CC-BY-SA-3', 'fonts-komatuna', 'truetype/komatuna/*.ttf'),
    (PRINT, 1, 'public domain', 'fonts-mona', 'truetype/mona/*.ttf'),
    (PRINT, 2, 'OFL-1.1 or Hanazono', 'fonts-hanazono', 'truetype/hanazono/HanaMinA.ttf'),
    (PRINT, 3, 'MIT', 'fonts-dejima-mincho', 'truetype/dejima-mincho/*.ttf'),
    (PRINT, 2, 'OFL-1.1', 'fonts-ricty-diminished', 'truetype/ricty-diminished/*-[RB]*.ttf'),
    (DOTS, 3, 'OFL-1.1', 'fonts-dotgothic16', 'truetype/dotgothic16/*.ttf'),
    (HAND, 12, 'BSD-3-Clause', 'fonts-kiloji', 'truetype/kiloji/*.ttf'),
    (HAND, 8, 'OFL-1.1', 'fonts-yozvox-yozfont', 'truetype/yozvox-yozfont/YOz[BR][ACENS][_F].ttf'),
    (BRUSH, 3, 'public domain', 'fonts-kouzan-mouhitsu', 'truetype/kouzan-mouhitsu/kouzan-mouhitsu*.ttf'),
]
# Asked for the characters that the drawn font lacks, in this order, as an office program does.
FALLBACK = ['opentype/noto/NotoSansCJK-Regular.ttc', 'opentype/noto/NotoSerifCJK-Regular.ttc',
            'opentype/ipaexfont-mincho/ipaexm.ttf', 'truetype/hanazono/HanaMinA.ttf', 'truetype/dejavu/DejaVuSans.ttf']
HELD_OUT = {
    'printed': ['truetype/bizud-gothic/BIZUDGothic-Regular.ttf', 'truetype/bizud-mincho/BIZUDMincho-Regular.ttf',
                'truetype/bizud-gothic/BIZUDPGothic-Regular.ttf', 'truetype/motoya-l-cedar/MTLc3m.ttf',
                'truetype/motoya-l-maruberi/MTLmr3m.ttf'],
    'hand': ['truetype/seto/setofont.ttf'],
}


def path(name):
    return os.path.join(ROOT, name)


@functools.lru_cache(None)
def files():
    """``[(kind, weight of one file, path)]`` of the training fonts that are installed."""
    found = []
    for kind, weight, _, _, pattern in TRAIN:
        names = sorted(glob.glob(path(pattern)))
        found += [(kind, weight / len(names), name) for name in names if not forbidden(name)]
    return found


def forbidden(name):
    """True for a font that only tests may draw with."""
    return any(fnmatch.fnmatch(part, pattern) for part in name.split(os.sep) for pattern in NEVER)


@functools.lru_cache(None)
def covered(name):
    """The characters a font file says it draws (``fc-query``); of a collection, its first face."""
    ranges = subprocess.run(['fc-query', '-f', '%{charset}\n', name], check=True, capture_output=True, text=True)
    held = set()
    for part in ranges.stdout.splitlines()[0].split():
        first, _, last = part.partition('-')
        held.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(held)


def packages():
    """The Debian packages this project trains and tests with."""
    return sorted({row[3] for row in TRAIN} | {
        'fonts-dejavu-core', 'fonts-morisawa-bizud-gothic', 'fonts-morisawa-bizud-mincho', 'fonts-motoya-l-cedar',
        'fonts-motoya-l-maruberi', 'fonts-seto'})


if __name__ == '__main__':
    print('\n'.join(packages()))
