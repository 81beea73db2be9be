package jp.fumikura.sealreview.paper;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.ledger.Reading;

/** Takes what was filed and keeps what each paper shows. */
public final class PaperListener implements LedgerListener {
  private static final Set<String> SET_SEAL = Set.of("IMPRINT", "IMPRINT_AND_SIGNATURE");
  private static final Set<String> SET_SIGNATURE = Set.of("SIGNATURE", "IMPRINT_AND_SIGNATURE");
  private final Ledger ledger;
  private final PaperBook book;
  private final ZoneId zone;

  public PaperListener(Ledger ledger, PaperBook book, ZoneId zone) {
    this.ledger = ledger;
    this.book = book;
    this.zone = zone;
  }

  @Override
  public String name() {
    return "seal-review-paper";
  }

  @Override
  public long position() {
    return book.position();
  }

  @Override
  public void take(List<LedgerEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Set<DocumentId> touched = LedgerEvent.touched(events);
    List<Observation> seen = new ArrayList<>();
    for (DocumentId id : touched) {
      Optional<Document> document = ledger.document(id).filter(d -> d.state().onTheShelf());
      document.ifPresent(d -> ledger.reading(id).ifPresent(r -> seen.addAll(observe(d, r))));
    }
    book.take(touched, seen, events.getLast().position());
  }

  private List<Observation> observe(Document document, Reading reading) {
    List<Observation> seen = new ArrayList<>();
    for (int part = 0; part < reading.documents().size(); part++) {
      Reading.DocumentPart paper = reading.documents().get(part);
      List<Reading.MarkEntry> marks = reading.pages().stream().filter(p -> paper.pages().contains(p.number())).flatMap(p -> p.marks().stream()).toList();
      Optional<Reading.Form> form = Optional.ofNullable(paper.form());
      seen.add(new Observation(document.id(), part, form.map(Reading.Form::id), form.map(Reading.Form::version).orElse(""), document.section(),
          document.receivedAt().atZone(zone).toLocalDate(), marks(marks, "SEAL_FIELD", SET_SEAL), marks(marks, "SIGNATURE_FIELD", SET_SIGNATURE), anyMark(marks)));
    }
    return seen;
  }

  /** Receipt stamps and the office's own boxes say nothing about the filer. */
  private static boolean anyMark(List<Reading.MarkEntry> marks) {
    return marks.stream().anyMatch(m -> !m.kind().equals("IMPRINT") && !"OFFICE".equals(m.role()) && !"ABSENT".equals(m.state()));
  }

  private static Observation.Marks marks(List<Reading.MarkEntry> marks, String kind, Set<String> set) {
    List<String> states = marks.stream().filter(m -> m.kind().equals(kind) && "FILER".equals(m.role())).map(m -> String.valueOf(m.state())).toList();
    return new Observation.Marks(states.stream().anyMatch(s -> !s.equals("ABSENT")), states.stream().anyMatch(set::contains), states.contains("BLANK"), states.contains("ABSENT"));
  }
}
