"""The classes of the recogniser, in index order. Index 0 is the CTC blank, index 1 the space.

Order is part of a trained net: new characters are appended, never inserted, so that a checkpoint can be extended
(``level2``) by adding rows to its head. Characters that look alike on paper are one class (``FOLD``).
"""
import string
import unicodedata

BLANK = '<blank>'
FULL_WIDTH = ''.join(chr(0xFF01 + i) for i in range(94)) + '￥'
HIRAGANA = ''.join(chr(c) for c in range(0x3041, 0x3094)) + 'ゝゞ'
KATAKANA = ''.join(chr(c) for c in range(0x30A1, 0x30F7)) + '・ーヽヾ'
HALF_KATAKANA = ''.join(chr(c) for c in range(0xFF61, 0xFFA0))
PUNCTUATION = '、。「」『』【】〔〕〈〉《》〜…‥“”‘’゛゜´｀¨―〃仝々〆〇‖'
SYMBOLS = ('㊞㊙㊤㊥㊦㊧㊨〒〓※№℡㈱㈲㈹㈳㈶㍻㍼㍽㍾㋿' '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
           'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴ' '□■☑☒✓○●◎△▲▽▼◇◆☆★→←↑↓⇒⇔↔' '×÷±°℃′″§¶†¢£≦≧≠≒∞∴♂♀♪'
           '㎡㎥㎝㎜㎏㎞㎎㏄㌔㌢㍍㌘㌫㍑㍗㌦㊊㊋㊌㊍㊎㊏㊐㊑㊒㊟㊡㊩㊮㊯')
# Outside JIS level 1, common in names, addresses and the headings of notices.
NAMES = ('髙﨑邉邊齋齊濵濱澤廣國惠壽櫻嶋嶌冨德瀨靏靍栁槇眞堯彌曻昻凜凉淸靑福眞曾條藏鷗鷹麴麹黑萬與彥榮圓圡'
         '辻槗﨟鄕鄧淵渕渊籠龍瀧澁澀濟淺郞郎朗祐禎祿稻穗穰竝繁緖縣總聰聽肇蘆蘭蓮藪藥裕觀讓豐賴轉辨遙遥邨鈐鉄鐵'
         '鑛鎭鎮關陷陽隆隱雙靜頌顯飯飮餠館驅驛驒髮鮏鮭鯵鰺鳳鴉鴎鷄鶯鹽麥黃點齡龜兒亙亞佛來俱倂假傳價兔兩冱冴凪凰'
         '勁勳匡區卍卷參叡吞吳呂咒咲哿喆嘉噓囍圀堺塙墻壯壹壺夛奧姙姬娛娜婕媛嬉嬢孃實寬寫寶將專對嶽嵜嵯峯峰巖巌巢'
         '帶廐廳弉弌弐弍弖彗彪彭徠從恆恵悅悌惟愼慧應懷戀戰戶扈拔拜拂據擇敎數斌斎旁旣昊昂昿晄晉晟晧晨晴暉暎暠曉曄曜'
         '杁杮枡柊栞栖栢桒桧梛梶梗棟棉棯椛椥楡楢楪榊榎榲槌槙樂樣橫檜檢欅歸殿毘氣沖沢泰洙洸浄淨渚渥湊溫滿漣澪濤瀬瀾'
         '灣炫炤焔煌煕熈熙燁燎燿爀爲牀犬狀獅玖珀珈珊珞珠琉琢琥琳瑛瑞瑠瑤瑶瑾璃璋璟瓊甦畑畠畩疇發皐皓皖盈盡眸睦瞭知碕'
         '碧磯礒祇祁禮禰秦穎窪竈竹笙筑筥筰箕篠籾粂粧紬絆絢絹綺綾緋縁縫繡纐翔耀聖脩脇臺舘舩艸芙芦苅苺茜茉茅莉莊莞菓菜菫萌葛'
         '葵蓉蔣蔭薗薫薰蕗蕾藝蘇虎虹蛍螢衞袈裟裵覺詢諒諏諄讃讚豊貳賢賣贇赳辰辺遼邁邦邯郁郷鄭酉醬釉釜鈨鈴錦鍊鎬長門閏閖'
         '阪隈隼雁雍雫霄霞靖韮頴顕颯飛饗馨駒駿驍高鬼魁鯉鯨鱒鳥鳩鴨鶉鶏鷲鹿麗麒麓麿黛鼎墺壱弥參畺齒龗澂溝瘙痔痺癌疹癬'
         '罹箋凛步癪蕁梗塞淋喘咳嗽膵腎臍臑贅贓剝剥塡填頰頬瀆涜闘鬪拷')
# Look-alikes that paper cannot tell apart -> the class that stands for them.
FOLD = {'\u3000': ' ', '\u00a0': ' ', '\t': ' ', '〜': '～', '−': '－', '—': '―', '–': '-', '‐': '-', '‑': '-', '─': '―', '━': '―',
        '◯': '○', '〇': '○', '⃝': '○', '☐': '□', '▢': '□', '✔': '✓', '¥': '\\', '•': '・', '∥': '‖'}


def kanji(first_row, last_row):
    """The kanji of JIS X 0208 rows ``first_row..last_row`` (level 1 is 16-47, level 2 is 48-84)."""
    cells = (bytes([row + 0xA0, cell + 0xA0]) for row in range(first_row, last_row + 1) for cell in range(1, 95))
    return ''.join(cell.decode('euc_jp', 'ignore') for cell in cells)


def fold(text):
    """Text as the classes can spell it: composed, look-alikes merged, runs of space as one, no space at the ends."""
    composed = unicodedata.normalize('NFC', text)
    return ' '.join(''.join(FOLD.get(c, c) for c in composed).split())


def classes(level2=False):
    """All classes in index order; each but the blank is one character."""
    ascii_marks = ' ' + string.digits + string.ascii_letters + string.punctuation
    parts = [ascii_marks, FULL_WIDTH, HIRAGANA, KATAKANA, HALF_KATAKANA, PUNCTUATION, SYMBOLS, kanji(16, 47), NAMES]
    if level2:
        parts.append(kanji(48, 84))
    unfolded = dict.fromkeys(c for part in parts for c in part if FOLD.get(c, c) == c)
    return [BLANK, *unfolded]


class Vocabulary:
    """Text to class numbers and back."""

    def __init__(self, names):
        self.names = list(names)
        self.index = {c: i for i, c in enumerate(self.names)}

    def __len__(self):
        return len(self.names)

    def encode(self, text):
        """Class numbers; every character must be a class (``knows``)."""
        return [self.index[c] for c in text]

    def knows(self, text):
        return all(c in self.index for c in text)

    def keep(self, text):
        """Folded text without the characters that are no class."""
        return fold(''.join(c for c in fold(text) if c in self.index))

    def decode(self, best):
        """CTC best path: repeats merged, blanks dropped."""
        return ''.join(self.names[c] for k, c in enumerate(best) if c and (k == 0 or best[k - 1] != c))
