package jp.fumikura.text;

/**
 * Variant characters of names that people search by their common form (髙 by 高, 﨑 by 崎). What was written is kept;
 * only keys are folded. The list holds the variants that town offices meet daily; it is our own, from the shapes.
 */
public final class NameVariants {
  private static final String FROM = "髙﨑邉邊齋齊濵濱澤櫻嶋嶌眞廣圓惠德瀨槇靜黑緖曾增藏彌國會學寬龍桒靏鷗鄕郞淸栁薮籔驒㟢條實榮豐壽與佛兒冨峯舘晧逹步橫吳奧縣兔萬萠";
  private static final String TO = "高崎辺辺斎斉浜浜沢桜島島真広円恵徳瀬槙静黒緒曽増蔵弥国会学寛竜桑鶴鴎郷郎清柳藪藪騨崎条実栄豊寿与仏児富峰館皓達歩横呉奥県兎万萌";

  private NameVariants() {}

  /** The text with every listed variant in its common form; the length in chars stays. */
  public static String toCommon(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      int at = FROM.indexOf(text.charAt(i));
      if (at >= 0) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, TO.charAt(at));
      }
    }
    return out == null ? text : out.toString();
  }
}
