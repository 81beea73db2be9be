package jp.fumikura.sealreview.paper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;

/**
 * Papers of one form in one section and month, against the register.
 *
 * @param entry row of the register; empty where the form is unknown to it
 * @param form id of the recognised form; empty where not recognised
 * @param received papers
 * @param afterGrace papers with a recognised version received once the duty was off and the grace days over
 * @param oldStock those of them with the old print
 * @param oldStockSealed those of {@code oldStock} that also bear an imprint
 */
public record PaperTally(Optional<FormEntry> entry, String form, String section, YearMonth month, long received, long afterGrace, long oldStock, long oldStockSealed,
    Map<Finding, Long> findings) {
  public static List<PaperTally> of(List<Observation> papers, PaperCheck check) {
    Map<List<Object>, Tally> tallies = new LinkedHashMap<>();
    for (Observation paper : papers) {
      List<Object> key = List.of(paper.definition().orElse(""), paper.section(), YearMonth.from(paper.received()));
      tallies.computeIfAbsent(key, k -> new Tally()).add(paper, check);
    }
    List<PaperTally> out = new ArrayList<>();
    tallies.forEach((key, t) -> out.add(new PaperTally(t.entry, (String) key.get(0), (String) key.get(1), (YearMonth) key.get(2), t.received, t.afterGrace, t.oldStock, t.oldStockSealed,
        Map.copyOf(t.findings))));
    out.sort(Comparator.comparing(PaperTally::month).reversed().thenComparing(PaperTally::form).thenComparing(PaperTally::section));
    return out;
  }

  public long count(Finding finding) {
    return findings.getOrDefault(finding, 0L);
  }

  /** 旧様式流通率, in per cent of the papers with a recognised version that came after the grace days. */
  public String oldStockShare() {
    return Rate.share(oldStock, afterGrace, 1);
  }

  public String sealedAnywayShare() {
    return Rate.share(oldStockSealed, oldStock, 1);
  }

  private static final class Tally {
    private final Map<Finding, Long> findings = new EnumMap<>(Finding.class);
    private Optional<FormEntry> entry = Optional.empty();
    private long received;
    private long afterGrace;
    private long oldStock;
    private long oldStockSealed;

    void add(Observation paper, PaperCheck check) {
      received++;
      check.findings(paper).forEach(f -> findings.merge(f, 1L, Long::sum));
      Optional<FormEntry> here = check.entry(paper);
      entry = here.or(() -> entry);
      if (here.filter(e -> !paper.version().isEmpty() && check.afterGrace(e, paper)).isPresent()) {
        afterGrace++;
        if (check.oldPrint(here.get(), paper)) {
          oldStock++;
          oldStockSealed += paper.seal().set() ? 1 : 0;
        }
      }
    }
  }
}
