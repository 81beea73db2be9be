package jp.fumikura.bench.forms;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.MarkKind;
import jp.fumikura.mark.MarkState;
import jp.fumikura.mark.NameEntry;

/** What was said to stand in fields against what stands there. In colour {@code UNCERTAIN} counts as wrong; without colour it does not. */
final class StateScore {
  private Rate colour = Rate.NONE;
  private Rate greyWrong = Rate.NONE;
  private Rate greyBlank = Rate.NONE;
  private final Map<String, Rate> byWear = new TreeMap<>();
  private final Map<String, Rate> detail = new TreeMap<>();
  private final Map<NameEntry, Rate> askedAbout = new EnumMap<>(NameEntry.class);

  /** @param asked whether a person is asked about the name because no hand seems to have written it */
  void name(NameEntry truth, boolean asked) {
    askedAbout.merge(truth, Rate.NONE.plus(asked), Rate::plus);
  }

  void field(boolean inColour, MadeScan.Wear wear, MarkKind kind, MarkState truth, MarkState said) {
    boolean right = said == truth;
    detail.merge((inColour ? "colour " : "grey ") + kind + " " + truth + " → " + said, Rate.NONE.plus(right), Rate::plus);
    if (inColour) {
      colour = colour.plus(right);
      byWear.merge(wear.words, Rate.NONE.plus(right), Rate::plus);
    } else {
      greyWrong = greyWrong.plus(!right && said != MarkState.UNCERTAIN);
      greyBlank = truth == MarkState.BLANK ? greyBlank.plus(right) : greyBlank;
    }
  }

  void report(Report report) {
    report.line("states in colour", colour);
    byWear.forEach((wear, rate) -> report.line("  " + wear, rate));
    report.line("wrong states in grey", greyWrong);
    report.line("blank fields in grey called blank", greyBlank);
    askedAbout.forEach((truth, rate) -> report.line("names by " + truth + " taken for a machine's", rate));
    detail.forEach((what, rate) -> report.line("  " + what, rate.cases()));
  }

  Figures figures(Figures out) {
    return out.put("state_accuracy", colour.value()).put("grey_wrong", greyWrong.value()).put("grey_blank_found", greyBlank.value());
  }
}
