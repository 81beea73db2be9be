package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.fumikura.form.FormDefinition;

/**
 * Whether one print alone is what the page shows, with the reasons. The limits were set on made forms (decision 0080); each can be checked
 * by a person on the page.
 *
 * @param confidence 0–1; 0 where not accepted
 */
public record Verdict(boolean accepted, double confidence, List<String> reasons) {
  private static final double TEXT = 0.55;
  private static final double TEXT_WITHOUT_TITLE = 0.68;
  private static final double BARE = 0.12;
  /** Thin grey print is lost on some scans; where text and a whole table of rules are in place it may be more. */
  private static final double BARE_SURE = 0.2;
  private static final double RULES_CLEAR = 0.9;
  private static final double CONTRADICTED = 0.2;
  private static final double RULES = 0.8;
  /** With a title read and this much text in place, dotted and broken rules may be missing. */
  private static final double TEXT_SURE = 0.75;
  private static final double RULES_SURE = 0.6;
  private static final double FOREIGN = 0.35;
  /** So many characters surely read, and hardly one of them the title's: another title, though a stamp lies across it. */
  private static final int LEAST_OTHER = 4;
  private static final double SURELY_OTHER = 0.9;
  private static final double SHARED_WITH_OTHER = 0.4;

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  public static Verdict of(Evidence e) {
    List<String> reasons = new ArrayList<>();
    Title title = title(e, reasons);
    double text = e.textLikeness();
    boolean sure = title.seen() && text >= TEXT_SURE;
    reasons.add(percent("印刷された文字のうち、同じ位置に読み取れたもの", text));
    boolean accepted = title != Title.OTHER && !otherNumber(e, title, reasons) && text >= (title.seen() ? TEXT : TEXT_WITHOUT_TITLE);
    accepted &= limit(reasons, e.bareShare(), text >= TEXT_SURE && e.rulesFound() >= RULES_CLEAR && e.print().lines().size() >= 10 ? BARE_SURE : BARE, "様式にある文字のうち、この紙では何も印刷されていない場所");
    accepted &= limit(reasons, e.contradicted(), CONTRADICTED, "様式と違う文字が印刷されている場所");
    if (e.print().lines().size() >= 4) {
      reasons.add(percent("罫線のうち、同じ位置にあるもの", e.rulesFound()));
      accepted &= e.rulesFound() >= (sure ? RULES_SURE : RULES);
      accepted &= limit(reasons, e.foreignRules(), FOREIGN, "様式にない罫線");
    }
    double confidence = Math.clamp(0.7 + 0.3 * (e.score() - 0.5) / 0.4, 0.5, 0.999);
    return new Verdict(accepted, accepted ? confidence : 0, reasons);
  }

  private enum Title {
    SAME, SEEN, OTHER, UNREADABLE, NONE;

    boolean seen() {
      return this == SAME || this == SEEN;
    }
  }

  /** Another title is another form; one under a stamp leaves the word to the rest. */
  private static Title title(Evidence e, List<String> reasons) {
    FormDefinition form = e.print().definition();
    Title out = titles(e).stream().min(Comparator.naturalOrder()).orElse(Title.NONE);
    switch (out) {
      case SAME, SEEN -> reasons.add("表題「" + form.title() + "」が読み取れました");
      case OTHER -> reasons.add("表題が「" + form.title() + "」と違います");
      case UNREADABLE -> reasons.add("表題「" + form.title() + "」は読み取れません（ほかの印刷で判断）");
      case NONE -> {}
    }
    return out;
  }

  private static List<Title> titles(Evidence e) {
    List<Title> out = new ArrayList<>();
    for (int i = 0; i < e.print().texts().size(); i++) {
      if (e.print().texts().get(i).role() == Print.Role.TITLE) {
        out.add(title(e, i));
      }
    }
    return out;
  }

  private static Title title(Evidence e, int text) {
    Evidence.Seen seen = e.seen(text);
    int length = e.print().texts().get(text).key().length();
    int errors = Math.max(length, seen.read()) - seen.shared();
    if (errors <= 1 + length / 8) {
      return errors == 0 ? Title.SAME : Title.SEEN;
    }
    if (seen.read() >= Math.max(LEAST_OTHER, length / 3) && seen.sure() > SURELY_OTHER && seen.shared() <= seen.read() * SHARED_WITH_OTHER) {
      return Title.OTHER;
    }
    if (e.disturbed(text) || seen.read() < length * 0.6) {
      return Title.UNREADABLE;
    }
    return seen.sure() > 0.75 || seen.likeness() < 0.5 && seen.sure() > 0.5 ? Title.OTHER : Title.UNREADABLE;
  }

  /** Where the title does not speak clearly, a form number with other numerals does. */
  private static boolean otherNumber(Evidence e, Title title, List<String> reasons) {
    for (int i = 0; i < e.print().texts().size(); i++) {
      if (e.print().texts().get(i).role() == Print.Role.NUMBER && !e.sameNumerals(i) && !e.disturbed(i) && title != Title.SAME && e.seen(i).sure() > 0.85) {
        reasons.add("様式番号が「" + e.print().texts().get(i).spelled() + "」と違います");
        return true;
      }
    }
    return false;
  }

  /** Says it only where it is more than a trace. */
  private static boolean limit(List<String> reasons, double share, double most, String what) {
    if (share > most / 3) {
      reasons.add(percent(what, share) + (share > most ? "（多すぎます）" : ""));
    }
    return share <= most;
  }

  private static String percent(String what, double share) {
    return String.format(Locale.ROOT, "%s：%.0f %%", what, 100 * share);
  }
}
