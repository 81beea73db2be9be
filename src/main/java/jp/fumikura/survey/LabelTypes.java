package jp.fumikura.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.fumikura.text.Folding;

/** The type a label lets one guess (domain.md §4.1, appendix A); a person confirms it. */
final class LabelTypes {
  private static final Map<Pattern, String> GUESSES = guesses();

  private LabelTypes() {}

  private static Map<Pattern, String> guesses() {
    Map<Pattern, String> out = new LinkedHashMap<>();
    out.put(Pattern.compile("フリガナ|ふりがな|カナ"), "nameKana");
    out.put(Pattern.compile("個人番号|マイナンバー"), "myNumber");
    out.put(Pattern.compile("法人番号"), "corporateNumber");
    out.put(Pattern.compile("保険者番号"), "insurerNumber");
    out.put(Pattern.compile("口座番号"), "accountNumber");
    out.put(Pattern.compile("預金種目|口座種別|種目"), "accountType");
    out.put(Pattern.compile("郵便番号|^〒$"), "postalCode");
    out.put(Pattern.compile("電話|TEL|連絡先|FAX|ファックス"), "phone");
    out.put(Pattern.compile("年月日|月日|日付|生年|期日|^日$"), "jpDate");
    out.put(Pattern.compile("年度$"), "fiscalYear");
    out.put(Pattern.compile("続柄"), "relationship");
    out.put(Pattern.compile("性別"), "gender");
    out.put(Pattern.compile("(氏名|姓名|名前|代表者|担当者|保証人|世帯主|申請者|届出者)$"), "nameKanji");
    out.put(Pattern.compile("金額|価格|単価|費用|経費|手数料|料金|合計|税額|補助額|^.{0,6}額$"), "amountYen");
    out.put(Pattern.compile("住所|所在地|居所"), "text(100)");
    out.put(Pattern.compile("人数|数量|回数|件数|年齢"), "int");
    return out;
  }

  static String of(String label) {
    String folded = Folding.fold(label).replaceAll("\\s", "");
    return GUESSES.entrySet().stream().filter(g -> g.getKey().matcher(folded).find()).map(Map.Entry::getValue).findFirst().orElse("text");
  }
}
