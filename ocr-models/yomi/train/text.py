"""Makes the text of one line: running text, form strings, uniform characters, all of our own making; and words of a dictionary.

Every function takes a ``random.Random`` and returns plain text; nothing else decides what comes out.
"""
import functools
import string

import vocabulary
import words

WIDE = str.maketrans({**{chr(0x21 + i): chr(0xFF01 + i) for i in range(94)}})
HALF_KANA = dict(zip('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー・。「」、',
                     'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ･｡｢｣､'))
HALF_KANA.update({v: HALF_KANA[b] + 'ﾞ' for v, b in zip('ガギグゲゴザジズゼゾダヂヅデドバビブベボ', 'カキクケコサシスセソタチツテトハヒフヘホ')})
HALF_KANA.update({v: HALF_KANA[b] + 'ﾟ' for v, b in zip('パピプペポ', 'ハヒフヘホ')})
HALF_KANA['ヴ'] = 'ｳﾞ'


def chance(rng, p):
    return rng.random() < p


def digits(rng, n):
    return ''.join(rng.choice(string.digits) for _ in range(n))


def wide(text):
    """ASCII as full-width forms."""
    return text.translate(WIDE)


def half_kana(text):
    """Full-width katakana as half-width."""
    return ''.join(HALF_KANA.get(c, c) for c in text)


def hiragana(text):
    return ''.join(chr(ord(c) - 0x60) if 'ァ' <= c <= 'ヶ' else c for c in text)


def widths(rng, text):
    """Digits and marks as a form prints them: mostly half-width, often all full-width."""
    return wide(text) if chance(rng, 0.35) else text


# -- form strings ------------------------------------------------------------------------------------------------

def name(rng):
    family = rng.choice(words.FAMILY_HEADS) + rng.choice(words.FAMILY_TAILS)
    if chance(rng, 0.1):
        family = ''.join(rng.choice(level1()) for _ in range(rng.choice((1, 2, 2, 3))))
    if chance(rng, 0.12):
        family += rng.choice(vocabulary.NAMES)
    given = ''.join(rng.choice(words.GIVEN) for _ in range(rng.choice((1, 2, 2, 2, 3))))
    if chance(rng, 0.12):
        given = rng.choice(vocabulary.NAMES) + given[1:]
    gap = rng.choice(('', ' ', ' ', ' '))
    return family + gap + given + rng.choice(('', '', '', '', ' 様', ' 印', ' ㊞', '殿'))


def kana_name(rng):
    text = rng.choice(words.KANA_NAMES) + rng.choice((' ', ' ', '')) + rng.choice(words.KANA_NAMES)
    if chance(rng, 0.3):
        text = ''.join(chr(rng.randint(0x30A2, 0x30F3)) for _ in range(rng.randint(2, 6))) + ' ' + rng.choice(words.KANA_NAMES)
    style = rng.random()
    if style < 0.35:
        return half_kana(text)
    if style < 0.6:
        return hiragana(text)
    if style < 0.66:
        return rng.choice(('カ)', 'ユ)', '(カ', 'シャ)')) + text
    return text


def place(rng):
    return rng.choice(words.PLACE_HEADS) + rng.choice(words.PLACE_TAILS)


def block(rng):
    """The numbers of an address."""
    style = rng.randrange(4)
    a, b, c = rng.randint(1, 9), rng.randint(1, 40), rng.randint(1, 30)
    if style == 0:
        return widths(rng, f'{a}-{b}-{c}')
    if style == 1:
        return widths(rng, str(a)) + '丁目' + widths(rng, str(b)) + '番' + widths(rng, str(c)) + '号'
    if style == 2:
        return rng.choice(words.DIGIT_KANJI[1:]) + '丁目' + widths(rng, f'{b}番{c}号')
    return widths(rng, f'{rng.randint(1, 4000)}') + rng.choice(('番地', '番地の' + widths(rng, str(a)), ''))


def address(rng):
    start = rng.choice(words.PREFECTURES) if chance(rng, 0.6) else ''
    middle = place(rng) + rng.choice('市市市区町村') + rng.choice(('', '', '大字', '字')) + place(rng)
    text = start + middle + block(rng)
    if chance(rng, 0.3):
        text += rng.choice((' ', '')) + rng.choice(words.PLACE_HEADS) + rng.choice(words.BUILDINGS) + widths(rng, digits(rng, 3)) + rng.choice(('', '号室', '号'))
    cut = rng.random()
    return text if cut < 0.5 else middle if cut < 0.65 else text[len(start):]


def date(rng):
    y, m, d = rng.randint(1, 64), rng.randint(1, 12), rng.randint(1, 31)
    era = rng.choice(('令和', '令和', '令和', '平成', '平成', '昭和', '昭和', '大正', '明治'))
    style = rng.randrange(8)
    if style < 3:
        year = '元' if chance(rng, 0.08) else widths(rng, str(y))
        gap = rng.choice(('', '', '', ' '))
        return f'{era}{gap}{year}{gap}年{gap}{widths(rng, str(m))}{gap}月{gap}{widths(rng, str(d))}{gap}日' + rng.choice(('', '', '', '生', '付け', '現在'))
    if style == 3:
        return widths(rng, f"{rng.choice('RHSTM')}{y}{rng.choice('.・/')}{m}{rng.choice('.・/')}{d}")
    if style == 4:
        return widths(rng, f'{rng.randint(1950, 2030)}{rng.choice("/-.")}{m:02d}{rng.choice("/-.")}{d:02d}')
    if style == 5:
        return rng.choice((f'{era}  年  月  日', '年  月  日', f'{era}{widths(rng, str(y))}年度', widths(rng, str(2000 + y % 40)) + '年' + widths(rng, str(m)) + '月分'))
    if style == 6:
        return era + ''.join(words.DIGIT_KANJI[int(c)] for c in str(y)) + '年' + rng.choice('一二三四五六七八九十') + '月' + rng.choice('一二三四五六七八九十') + '日'
    return widths(rng, f'{rng.randint(0, 23)}:{rng.randint(0, 59):02d}') + rng.choice(('', '～' + widths(rng, f'{rng.randint(0, 23)}:{rng.randint(0, 59):02d}')))


def phone(rng):
    a, b, c = rng.choice((('03', 4, 4), ('0' + digits(rng, 2), 3, 4), ('0' + digits(rng, 3), 2, 4), ('090', 4, 4), ('080', 4, 4), ('0120', 3, 3)))
    b, c = digits(rng, b), digits(rng, c)
    text = rng.choice((f'{a}-{b}-{c}', f'{a}-{b}-{c}', f'({a}){b}-{c}', f'{a}({b}){c}', a + b + c))
    if chance(rng, 0.2):
        text += rng.choice(('(内線', '(内')) + digits(rng, rng.randint(2, 4)) + ')'
    return rng.choice(('', '', '', '電話 ', 'TEL ', '℡', 'FAX ', '電話:')) + widths(rng, text)


def amount(rng):
    value = f'{int(10 ** rng.uniform(1, 8)):,}'
    if chance(rng, 0.2):
        value = value.replace(',', '')
    style = rng.randrange(6)
    if style == 5:
        return '金' + rng.choice(('', ' ')) + ''.join(rng.choice(words.FORMAL_DIGITS[1:]) + u for u in '百拾万千'[rng.randrange(3):]) + '円' + rng.choice(('也', ''))
    value = widths(rng, value)
    return rng.choice(('', '￥', '\\', '金', '▲', '△', '-', '＠'))[:1] + value + rng.choice(('', '円', '円', '円也', '-', '千円'))


def postal(rng):
    return rng.choice(('〒', '〒', '〒 ', '')) + widths(rng, digits(rng, 3) + rng.choice(('-', '-', '')) + digits(rng, 4))


def form_number(rng):
    n, a, b = (widths(rng, str(rng.randint(1, 60))) for _ in range(3))
    brackets = rng.choice(('()', '（）', '（）'))
    base = rng.choice(('第', '別記第', '別表第', '様式第')) + n + rng.choice(('号様式', '号', '号様式の' + b))
    if chance(rng, 0.7):
        base += brackets[0] + '第' + a + '条' + rng.choice(('関係', '、第' + b + '条関係', '第' + b + '項関係')) + brackets[1]
    return base


def code(rng):
    text = rng.choice((digits(rng, rng.randint(4, 13)), digits(rng, 4) + ' ' + digits(rng, 4) + ' ' + digits(rng, 4), digits(rng, 5) + '-' + digits(rng, 8),
                       rng.choice(string.ascii_uppercase) + digits(rng, rng.randint(3, 8)), 'T' + digits(rng, 13), f'{digits(rng, 2)}-{digits(rng, 4)}'))
    return widths(rng, text)


def marked_item(rng):
    """A numbered or ticked item."""
    number = widths(rng, str(rng.randint(1, 20)))
    head = rng.choice((rng.choice('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'), number + '.', '(' + number + ')', '（' + number + '）', number + ' ', number + '．',
                       rng.choice('□■☑○●◎△▲※→・★◆◇☒✓ⅠⅡⅢⅣⅤ'), rng.choice('アイウエオカキク') + rng.choice((' ', '.', ')')), '(' + rng.choice('アイウエオ') + ')', number + '、'))
    return head + rng.choice((noun_chain(rng), rng.choice(words.LABELS), sentence(rng)))


def bank(rng):
    head = rng.choice(words.BANKS) + rng.choice(('銀行', '信用金庫', '信用組合', '農業協同組合', '労働金庫', '信金', '農協'))
    return head + rng.choice(('', ' ')) + rng.choice((place(rng), rng.choice(words.BANKS), '本店')) + rng.choice(('支店', '支店', '出張所', '本所', '')) + \
        rng.choice(('', '', ' 普通 ' + widths(rng, digits(rng, 7))))


def organisation(rng):
    if chance(rng, 0.4):
        return place(rng) + rng.choice(('市', '区', '町', '県')) + rng.choice(('', '役所')) + rng.choice(words.SECTIONS) + rng.choice('部課課課係室局')
    if chance(rng, 0.3):
        return place(rng) + rng.choice(('市長', '区長', '町長', '教育委員会', '市教育長', '消防署長')) + rng.choice(('', '', ' ' + name(rng), ' 殿', ' 様', '(宛先)'))
    kinds = ('株式会社', '有限会社', '社会福祉法人', '学校法人', '合同会社', '医療法人', '㈱', '㈲', 'NPO法人')
    body = rng.choice((place(rng), rng.choice(words.KATAKANA_WORDS), name(rng).split(' ')[0])) + rng.choice(('', '会', '園', '建設', '商店', '保育園', '製作所', '工業', '学園', '医院'))
    return rng.choice(kinds) + body if chance(rng, 0.6) else body + rng.choice(kinds[:3])


def label(rng):
    text = rng.choice(words.LABELS)
    return text + rng.choice(('', '', '', ':', '：', ' 印', '（自署）', '※'))


def title(rng):
    return ''.join(rng.sample(words.NOUNS, rng.randint(1, 3))) + rng.choice(words.DOCUMENTS)


def latin(rng):
    parts = [rng.choice(words.LATIN_WORDS) if chance(rng, 0.6) else ''.join(rng.choice(string.ascii_letters + string.digits) for _ in range(rng.randint(2, 9)))
             for _ in range(rng.randint(1, 4))]
    text = rng.choice((' ', ' ', '-', '_', '@', '/', '.')).join(parts)
    return widths(rng, text)


def several(rng):
    """Two fields on one line, a gap between."""
    return rng.choice(FORM)(rng) + ' ' + rng.choice(FORM)(rng)


FORM = (name, name, name, kana_name, kana_name, address, address, date, date, date, phone, phone, amount, amount, postal, form_number, code, code,
        lambda rng: marked_item(rng), bank, organisation, organisation, label, label, label, title, latin)


# -- running text ------------------------------------------------------------------------------------------------

def noun_chain(rng):
    return ''.join(rng.choice(words.NOUNS) for _ in range(rng.randint(1, 3)))


def noun(rng):
    pick = rng.random()
    if pick < 0.66:
        return noun_chain(rng)
    if pick < 0.82:
        return rng.choice(words.KATAKANA_WORDS)
    if pick < 0.88:
        return rng.choice('「（『(') + noun_chain(rng)
    return ''.join(rng.choice(level1()) for _ in range(2))


def closed(text):
    """Closes brackets that ``noun`` opened."""
    pairs = {'「': '」', '（': '）', '『': '』', '(': ')'}
    out, open_ = '', ''
    for c in text:
        if open_ and c in '、。のはがをにで':
            out += pairs[open_]
            open_ = ''
        if c in pairs:
            open_ = c
        out += c
    return out


def inflected(rng):
    verb = rng.choice(words.VERBS)
    return verb + rng.choice(('', '', 'もの', 'とき', '場合', 'こと', 'ため', '者', 'ときは、', '場合は、', 'ことにより', 'ことができます。', 'ものとする。'))


def clause(rng):
    parts = [noun(rng), rng.choice(words.JOINS)]
    if chance(rng, 0.4):
        parts.append(rng.choice(words.ADJECTIVES))
    if chance(rng, 0.25):
        parts.append(rng.choice((date, amount, form_number, organisation, block))(rng))
        parts.append(rng.choice(words.JOINS))
    parts.append(inflected(rng) if chance(rng, 0.5) else noun(rng))
    return ''.join(parts)


def sentence(rng):
    text = rng.choice(('、', '、', 'ので、', '、また、', 'が、', '。なお、', '・')).join(clause(rng) for _ in range(rng.randint(1, 3)))
    return closed(text) + rng.choice(words.ENDINGS)


def running(rng):
    """A line cut out of running text: begins and ends anywhere."""
    if chance(rng, 0.2):
        return glyph_salad(rng)
    text = ''.join(sentence(rng) for _ in range(2))
    first = rng.randrange(len(text)) if chance(rng, 0.7) else 0
    return (text[first:] + sentence(rng))[:line_length(rng)]


@functools.lru_cache(None)
def level1():
    return vocabulary.kanji(16, 47)


@functools.lru_cache(None)
def common():
    """Characters of our own words, the frequent ones frequent."""
    return ''.join(words.NOUNS + words.KATAKANA_WORDS + words.VERBS + words.JOINS + words.ENDINGS)


def glyph_salad(rng):
    """Common and rare characters without meaning, so that the net reads glyphs and not phrases."""
    out = ''
    while len(out) < line_length(rng):
        out += rng.choice((rng.choice(common()), rng.choice(common()), rng.choice(level1()), rng.choice(words.NOUNS),
                           rng.choice(vocabulary.HIRAGANA), rng.choice(vocabulary.KATAKANA), digits(rng, 1)))
    return out


def line_length(rng):
    """1 to 36 characters, most of them few."""
    return min(36, 1 + int(rng.expovariate(1 / 11)))


# -- uniform characters ------------------------------------------------------------------------------------------

@functools.lru_cache(None)
def rest():
    """The classes beside level 1, without those that level 2 adds."""
    held = set(level1())
    return tuple(c for c in vocabulary.classes()[2:] if c not in held)


@functools.lru_cache(None)
def added():
    """The classes that level 2 adds."""
    return tuple(vocabulary.classes(True)[len(vocabulary.classes()):])


def uniform(rng, level2=False):
    """Characters drawn evenly: kanji of level 1 mostly, else any class; a gap now and then."""
    out = ''
    for _ in range(rng.randint(1, 14)):
        out += even(rng, level2)
        out += ' ' if chance(rng, 0.03) else ''
    return out


def even(rng, level2):
    """One character; where level 2 is taught, its 3,134 kanji take a third and leave the other signs their share."""
    if level2 and chance(rng, 0.34):
        return rng.choice(added())
    return rng.choice(level1()) if chance(rng, 0.72) else rng.choice(rest())


# -- words of a dictionary ---------------------------------------------------------------------------------------

DICTIONARY = '/usr/share/skk/SKK-JISYO.L'  # Debian's skkdic
JOINTS = ('', '', '', 'の', 'の', 'を', 'に', 'は', 'が', 'と', 'で', 'も', '・', '、', 'する', 'した', 'な', '及び', '又は', ' ')


@functools.lru_cache(None)
def dictionary():
    """``(all words of two to eight characters, those with a kanji of level 2)``, sorted."""
    known, second = set(vocabulary.classes(True)), set(added())
    found = set()
    with open(DICTIONARY, encoding='euc_jp', errors='ignore') as lines:
        for line in lines:
            if line[0] != ';' and ' /' in line:
                words_of_line = (word.split(';')[0] for word in line.split(' /', 1)[1].strip('/\n').split('/'))
                found.update(w for w in words_of_line if 1 < len(w) < 9 and not w.isascii() and not set(w) & set('()#>') and set(w) <= known)
    return tuple(sorted(found)), tuple(sorted(w for w in found if set(w) & second))


def spoken(rng):
    """Words one after the other, nearly half of them with a kanji of level 2, as no template would put them."""
    everything, second = dictionary()
    out = ''
    for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 6))):
        out += rng.choice(second if chance(rng, 0.45) else everything) + rng.choice(JOINTS)
    return out


def line(rng, mix=(0.45, 0.30, 0.25), level2=False):
    """One line of folded text, 1-36 characters; ``mix``: shares of running text, form strings, uniform characters."""
    kind = rng.choices('rfu', mix)[0]
    if kind == 'u' and level2 and chance(rng, 0.5):
        kind = 'w'
    text = spoken(rng) if kind == 'w' else running(rng) if kind == 'r' else uniform(rng, level2) if kind == 'u' else several(rng) if chance(rng, 0.12) else rng.choice(FORM)(rng)
    return vocabulary.fold(text)[:36].strip() or line(rng, mix, level2)


def frequent(count=400, seed=7, lines=6000):
    """The most frequent characters of running text and form strings, for the warm start."""
    import collections
    import random
    seen = collections.Counter()
    for i in range(lines):
        seen.update(line(random.Random(f'{seed}/{i}'), (0.6, 0.4, 0)))
    return {c for c, _ in seen.most_common(count)} | {' '}
