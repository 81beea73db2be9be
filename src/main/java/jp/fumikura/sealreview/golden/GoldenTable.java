package jp.fumikura.sealreview.golden;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.csv.Cells;
import jp.fumikura.sealreview.csv.CsvRows;
import jp.fumikura.sealreview.golden.PublishedFigure.Compared;

/**
 * What one city published, and the facts it follows from.
 *
 * @param note what a reader must know about the table
 */
public record GoldenTable(String id, String city, String note, List<Fact> facts, List<Map<String, String>> published) {
  private static final Instant RECORDED = Instant.parse("2021-12-31T00:00:00Z");

  /** All tables that come with the program. */
  public static List<GoldenTable> all() {
    return rows("golden/cities.csv").stream().map(Cells::new).map(c -> of(c.text("id"), c.text("name"), c.text("note"))).toList();
  }

  private static GoldenTable of(String id, String city, String note) {
    List<Fact.Draft> lines = new ArrayList<>();
    rows("golden/" + id + "/instruments.csv").forEach(r -> {
      Cells cells = new Cells(r);
      lines.add(new Fact.Draft(cells.text("id"), LocalDate.parse(cells.text("promulgatedOn")), new FactBody.InstrumentIssued(cells.instrument())));
    });
    CsvRows.resource("golden/" + id + "/definitions.csv").orElse(List.of()).forEach(r -> {
      CountDefinition definition = new Cells(r).definition();
      lines.add(new Fact.Draft(definition.id(), LocalDate.EPOCH, new FactBody.DefinitionNamed(definition)));
    });
    rows("golden/" + id + "/cohorts.csv").forEach(r -> lines.addAll(new Cohort(new Cells(r)).lines()));
    List<Fact> facts = new ArrayList<>();
    lines.forEach(l -> facts.add(l.written(facts.size() + 1L, RECORDED, "golden")));
    return new GoldenTable(id, city, note, List.copyOf(facts), rows("golden/" + id + "/published.csv"));
  }

  private static List<Map<String, String>> rows(String path) {
    return CsvRows.resource(path).orElseThrow(() -> new IllegalStateException("missing from the program: " + path));
  }

  /** Replays these facts. */
  public List<Compared> compare() {
    return compare(Register.of(facts));
  }

  /** The same figures out of another register, e.g. one with a single fact changed. */
  List<Compared> compare(Register register) {
    return published.stream().map(row -> new PublishedFigure(new Cells(row)).compare(register)).toList();
  }

  /** The last published day by every numerator over every row of the baseline: what other cities would have printed. */
  public List<Rate> byOtherDefinitions() {
    Register register = Register.of(facts);
    LocalDate day = published.stream().map(row -> new PublishedFigure(new Cells(row)).day()).max(LocalDate::compareTo).orElseThrow();
    return CountDefinitions.STANDARD.stream().filter(d -> d.mark() == RequiredMark.SEAL).map(d -> Count.of(register, d, day).rate()).toList();
  }
}
