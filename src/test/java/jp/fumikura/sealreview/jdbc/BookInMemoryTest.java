package jp.fumikura.sealreview.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBook;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.StaleTemplate;
import jp.fumikura.sealreview.paper.TemplatesOnShare;

class BookInMemoryTest extends BookContract {
  private final FactBook book = new Lines();
  private final PublishedReports reports = new Reports();
  private final PaperBook papers = new Papers();
  private final TemplatesOnShare templates = new Files();

  @Override
  FactBook book() {
    return book;
  }

  @Override
  PublishedReports reports() {
    return reports;
  }

  @Override
  PaperBook papers() {
    return papers;
  }

  @Override
  TemplatesOnShare templates() {
    return templates;
  }

  private static final class Lines implements FactBook {
    private final List<Fact> facts = new ArrayList<>();

    @Override
    public synchronized List<Fact> after(long seq) {
      return facts.stream().filter(f -> f.seq() > seq).toList();
    }

    @Override
    public synchronized List<Fact> append(long seen, String by, Function<List<Fact>, List<Fact.Draft>> lines) {
      List<Fact> written = new ArrayList<>();
      for (Fact.Draft draft : lines.apply(after(seen))) {
        written.add(draft.written(facts.size() + written.size() + 1L, java.time.Instant.EPOCH.plusSeconds(facts.size()), by));
      }
      facts.addAll(written);
      return written;
    }
  }

  private static final class Reports implements PublishedReports {
    private final List<PublishedReport> kept = new ArrayList<>();

    @Override
    public PublishedReport publish(PublishedReport r) {
      kept.addFirst(new PublishedReport(kept.size() + 1L, r.day(), r.knownAt(), r.definition(), r.numerator(), r.denominator(), r.rowsHash(), r.publishedAt(), r.publishedBy()));
      return kept.getFirst();
    }

    @Override
    public List<PublishedReport> all() {
      return List.copyOf(kept);
    }
  }

  private static final class Papers implements PaperBook {
    private final List<Observation> kept = new ArrayList<>();
    private long position;

    @Override
    public long position() {
      return position;
    }

    @Override
    public void take(Collection<DocumentId> replaced, List<Observation> observations, long at) {
      kept.removeIf(o -> replaced.contains(o.document()));
      kept.addAll(observations);
      position = at;
    }

    @Override
    public List<Observation> received(LocalDate from, LocalDate to) {
      return kept.stream().filter(o -> !o.received().isBefore(from) && !o.received().isAfter(to)).toList();
    }
  }

  private static final class Files implements TemplatesOnShare {
    private final Map<String, StaleTemplate> files = new TreeMap<>();

    @Override
    public void found(StaleTemplate file) {
      files.put(file.path(), file);
    }

    @Override
    public void gone(String path) {
      files.remove(path);
    }

    @Override
    public List<StaleTemplate> all() {
      return List.copyOf(files.values());
    }
  }
}
