package jp.fumikura.text;

/**
 * Radicals that PDFs use in place of ideographs. Kangxi radicals (U+2F00–2FD5) are left to NFKC; of the CJK Radicals
 * Supplement NFKC knows only two, so those with an ideograph of the same shape are listed here (Unicode's
 * EquivalentUnifiedIdeograph data).
 */
final class Radicals {
  private static final String FROM = "⺀⺁⺂⺃⺄⺅⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺬⺭⺮⺰⺱⺲⺵⺶⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲";
  private static final String TO = "冫厂乛乚乙亻几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬犭王疋示礻竹纟罒罒罒羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀";

  private Radicals() {}

  static String toIdeographs(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c <= '\u2ef3') {
        int at = FROM.indexOf(c);
        if (at >= 0) {
          out = out == null ? new StringBuilder(text) : out;
          out.setCharAt(i, TO.charAt(at));
        }
      }
    }
    return out == null ? text : out.toString();
  }
}
