package jp.fumikura.sealreview.exchange;

import java.util.List;
import java.util.Map;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Objection;

/**
 * What a file would change, before anything is written.
 *
 * @param unchanged rows that say what the register says
 */
public record ImportPlan(List<Accepted> accepted, List<Refused> refused, int unchanged) {
  public ImportPlan {
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
  }

  /** A good row with its differences, cell by cell, and the lines it would write. {@code added}: the form is new. */
  public record Accepted(int row, FormId form, String title, boolean added, Map<Column, Difference> differences, List<Fact.Draft> lines) {
    public boolean hasGaiji() {
      return gaiji(title);
    }
  }

  public record Difference(String before, String after) {
    public boolean hasGaiji() {
      return gaiji(after);
    }
  }

  /** 外字: signs of a private font, which nobody else's machine can show. They are kept as they are. */
  private static boolean gaiji(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
  }

  /** A row that cannot be taken: which cell, what stands there, why not. */
  public record Refused(int row, String title, Column column, String value, Objection why) {}

  /** Everything the good rows write. */
  public List<Fact.Draft> lines() {
    return accepted.stream().flatMap(a -> a.lines().stream()).toList();
  }

  public boolean clean() {
    return refused.isEmpty();
  }

  /** Rows in the file that were refused; a row may be refused for several cells. */
  public long refusedRows() {
    return refused.stream().map(Refused::row).distinct().count();
  }
}
