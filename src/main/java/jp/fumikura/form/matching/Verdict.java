package jp.fumikura.form.matching;

import java.util.ArrayList;
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
  private static final double CONTRADICTED = 0.2;
  private static final double RULES = 0.8;
  private static final double FOREIGN = 0.35;

  public Verdict {
    reasons = List.copyOf(reasons);
  }

  public static Verdict of(Evidence e) {
    List<String> reasons = new ArrayList<>();
    Title title = title(e, reasons);
    double text = e.textLikeness();
    reasons.add(percent("印刷された文字のうち、同じ位置に読み取れたもの", text));
    boolean accepted = title != Title.OTHER && text >= (title == Title.SEEN ? TEXT : TEXT_WITHOUT_TITLE);
    accepted &= limit(reasons, e.bareShare(), BARE, "様式にある文字のうち、この紙では何も印刷されていない場所");
    accepted &= limit(reasons, e.contradicted(), CONTRADICTED, "様式と違う文字が印刷されている場所");
    if (e.print().lines().size() >= 4) {
      reasons.add(percent("罫線のうち、同じ位置にあるもの", e.rulesFound()));
      accepted &= e.rulesFound() >= RULES;
      accepted &= limit(reasons, e.foreignRules(), FOREIGN, "様式にない罫線");
    }
    double confidence = Math.clamp(0.7 + 0.3 * (e.score() - 0.5) / 0.4, 0.5, 0.999);
    return new Verdict(accepted, accepted ? confidence : 0, reasons);
  }

  private enum Title { SEEN, OTHER, UNREADABLE, NONE }

  /** Another title, well read, is another form; one that cannot be read (a stamp lies over it) leaves the word to the rest. */
  private static Title title(Evidence e, List<String> reasons) {
    FormDefinition form = e.print().definition();
    Title out = Title.NONE;
    for (int i = 0; i < e.print().texts().size(); i++) {
      Print.Text text = e.print().texts().get(i);
      Evidence.Seen seen = e.seen(i);
      if (text.role() == Print.Role.TITLE) {
        if (seen.strict() * text.key().length() >= text.key().length() * 0.85 - 1) {
          reasons.add("表題「" + form.title() + "」が読み取れました");
          return Title.SEEN;
        }
        boolean other = seen.sure() > 0.75 && seen.read() >= text.key().length() * 0.6;
        out = other ? Title.OTHER : Title.UNREADABLE;
      }
    }
    if (out == Title.OTHER) {
      reasons.add("表題が「" + form.title() + "」と違います");
    } else if (out == Title.UNREADABLE) {
      reasons.add("表題「" + form.title() + "」は読み取れません（ほかの印刷で判断）");
    }
    return out;
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
