package jp.fumikura.sealreview.golden;

import java.util.List;
import jp.fumikura.calendar.JapaneseDate;
import jp.fumikura.sealreview.golden.PublishedFigure.Compared;
import jp.fumikura.sealreview.golden.PublishedFigure.Verdict;

/** All published tables beside ours, as text. */
public record GoldenReport(String text, boolean agrees) {
  public static GoldenReport of(List<GoldenTable> tables) {
    StringBuilder out = new StringBuilder();
    boolean agrees = true;
    int figures = 0;
    int known = 0;
    for (GoldenTable table : tables) {
      out.append("\n■ ").append(table.city()).append("\n  ").append(table.note()).append('\n');
      for (Compared c : table.compare()) {
        out.append(line(c));
        agrees &= c.verdict() != Verdict.DIFFERENT;
        known += c.verdict() == Verdict.KNOWN ? 1 : 0;
        figures++;
      }
      out.append("  同じ事実を別の定義で数えると:\n");
      table.byOtherDefinitions().forEach(rate -> out.append("    ").append(rate).append('\n'));
    }
    out.append("\n").append(figures).append(" 個の公表値を照合しました。一致 ").append(agrees ? figures - known : "一部").append("、既知の食い違い ").append(known)
        .append(agrees ? "、そのほかの違いはありません。\n" : "、そのほかに違いがあります（✗ の行）。\n");
    return new GoldenReport(out.toString(), agrees);
  }

  private static String line(Compared c) {
    String mark = switch (c.verdict()) {
      case SAME -> "○";
      case KNOWN -> "△";
      case DIFFERENT -> "✗";
    };
    String known = c.verdict() == Verdict.KNOWN ? "  既知: " + c.known() : "";
    return "  %s %s  %s  公表 %s  再計算 %s  [%s]%s%n".formatted(mark, JapaneseDate.format(c.day()), c.label(), c.printed(), c.ours(), c.definition(), known);
  }
}
