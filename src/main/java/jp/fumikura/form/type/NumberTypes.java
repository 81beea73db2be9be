package jp.fumikura.form.type;

import static jp.fumikura.form.type.Note.CHECK_DIGIT_WRONG;
import static jp.fumikura.form.type.Note.CHOSEN_BY_CHECK_DIGIT;
import static jp.fumikura.form.type.Note.LOOKALIKE_FOLDED;
import static jp.fumikura.form.type.Note.MASKED;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.text.MyNumber;

/** Numbers that name something: postal codes, telephones, codes, numbers with check digits. */
public final class NumberTypes {
  private static final String DASHES = "-‐‑–—ー―−一・.,()　";
  private static final Pattern PHONE = Pattern.compile("0(?:[57-9]0[0-9]{8}|800[0-9]{7}|120[0-9]{6}|(?![578]0|90)[0-9]{9})");

  private NumberTypes() {}

  static FieldType postalCode() {
    return digits("postalCode", "〒テT" + DASHES, "[0-9]{7}");
  }

  /** Seven digits out of what an engine thought of that pass a check. */
  public static Set<String> postalCodes(List<Glyph> glyphs, Predicate<String> check) {
    return Digits.combinations(glyphs, d -> d.matches("[0-9]{7}") && check.test(d));
  }

  static FieldType phone() {
    return new FieldType("phone", Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), DASHES + "TELtelでんわ電話:");
      return judged(run, PHONE.matcher(run.digits()).matches());
    });
  }

  /** So many digits, kept as written (a code's leading noughts matter). */
  static FieldType code(String name, int least, int most) {
    return digits(name, DASHES, "[0-9]{" + least + "," + most + "}");
  }

  static FieldType whole(String name) {
    return new FieldType(name, Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), "第期枚人年名組歳個点回,");
      boolean valid = run.digits().matches("[0-9]{1,9}") || run.digits().equals("随");
      return judged(new Digits.Run(valid && !run.digits().equals("随") ? String.valueOf(Integer.parseInt(run.digits())) : run.digits(), run.lookalike()), valid);
    });
  }

  private static FieldType digits(String name, String passedOver, String pattern) {
    return new FieldType(name, Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), passedOver);
      return judged(run, run.digits().matches(pattern));
    });
  }

  /** A number whose check digit may choose among an engine's thoughts, once and marked. */
  static FieldType checked(String name, String length, Predicate<String> check) {
    return new FieldType(name, Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), DASHES + "T");
      if (!run.digits().matches(length)) {
        return Checked.bad(run.digits());
      }
      if (check.test(run.digits())) {
        return judged(run, true);
      }
      Set<String> passing = Digits.combinations(w.glyphs(), d -> d.matches(length) && check.test(d));
      return passing.size() == 1 ? Checked.good(passing.iterator().next(), CHOSEN_BY_CHECK_DIGIT) : Checked.bad(run.digits(), CHECK_DIGIT_WRONG);
    });
  }

  /** 個人番号: only whether it is one is said, its digits are not kept. */
  static FieldType myNumber() {
    return new FieldType("myNumber", Expectation.DIGITS, w -> {
      Digits.Run run = Digits.of(w.text(), DASHES + "|｜");
      boolean valid = MyNumber.valid(run.digits());
      String masked = run.digits().replaceAll("[0-9]", String.valueOf(MyNumber.MASK));
      return (valid ? Checked.good(masked, MASKED) : Checked.bad(masked, MASKED, CHECK_DIGIT_WRONG));
    });
  }

  static Checked judged(Digits.Run run, boolean valid) {
    return (valid ? Checked.good(run.digits()) : Checked.bad(run.digits())).noting(run.lookalike(), LOOKALIKE_FOLDED);
  }
}
