package jp.fumikura.form.type;

import java.util.Map;
import java.util.regex.Pattern;
import jp.fumikura.reading.Expectation;
import jp.fumikura.text.Folding;
import jp.fumikura.text.Kana;

/** What a bank transfer needs, in the characters of 全銀協. */
final class BankTypes {
  private static final Pattern HOLDER = Pattern.compile("[ｱ-ﾝﾞﾟA-Z0-9 ().\\-]{1,40}");
  private static final Map<String, String> KINDS = Map.of("普通", "1", "当座", "2", "貯蓄", "4", "1", "1", "2", "2", "4", "4");

  private BankTypes() {}

  /** Half-width upper-case kana without small kana, ヲ and ー; ｶ) for a company. */
  static FieldType holderKana() {
    return new FieldType("accountHolderKana", Expectation.KANA, w -> {
      String read = Kana.toKatakana(Folding.fold(NameGap.in(w))).strip().replaceAll("[\\s　]+", " ");
      String full = TextTypes.shapes(company(read));
      String value = Kana.toHalfWidth(Kana.large(full).replace('ヲ', 'オ').replace('ー', '-')).toUpperCase(java.util.Locale.ROOT);
      return (HOLDER.matcher(value).matches() ? Checked.good(value) : Checked.bad(value)).noting(!full.equals(company(read)), Note.LOOKALIKE_FOLDED);
    });
  }

  private static String company(String text) {
    return text.replaceAll("^(株式会社|カブシキガイシャ|\\(株\\)) ?", "カ)").replaceAll(" ?(株式会社|カブシキガイシャ|\\(株\\))$", "(カ")
        .replaceAll("^(社会福祉法人|シャカイフクシホウジン) ?", "フク)").replaceAll("^(学校法人|ガッコウホウジン) ?", "ガク)");
  }

  static FieldType accountType() {
    return new FieldType("accountType", Expectation.ANYTHING, w -> {
      String code = KINDS.get(Folding.fold(w.text()).strip());
      return code == null ? Checked.bad(w.text()) : Checked.good(code);
    });
  }

  /** One to seven digits, filled up with noughts at the left. */
  static FieldType accountNumber() {
    return new FieldType("accountNumber", Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), "-‐―ー");
      boolean valid = run.digits().matches("[0-9]{1,7}");
      return NumberTypes.judged(new Digits.Run(valid ? "0".repeat(7 - run.digits().length()) + run.digits() : run.digits(), run.lookalike()), valid);
    });
  }

  /** {@code 10530-12345671}: canonical as written, and the account other banks know: {@code 10530-12345671 = 058-1-1234567}. */
  static FieldType yucho() {
    return new FieldType("yuchoSymbolNumber", Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), "ー―‐−の記号番:");
      String[] parts = run.digits().split("-", -1);
      if (parts.length < 2) {
        return Checked.bad(run.digits());
      }
      return YuchoAccount.of(parts[0], parts[parts.length - 1]).map(a -> Checked.good(a.canonical()).noting(run.lookalike(), Note.LOOKALIKE_FOLDED))
          .orElseGet(() -> Checked.bad(run.digits()));
    });
  }
}
