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
  private static final String SEAL = "SEAL_FIELD";
  /** Classes of imprints outside any field that only a filer leaves; correction seals belong to a line, not to the paper. */
  private static final Set<String> FILER_IMPRINTS = Set.of("UNKNOWN", "SUTEIN");
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
          document.receivedAt().atZone(zone).toLocalDate(), marks(marks, SEAL, SET_SEAL), marks(marks, "SIGNATURE_FIELD", SET_SIGNATURE), anyMark(marks)));
    }
    return seen;
  }

  /** Receipt stamps and the office's own boxes say nothing about the filer. */
  private static boolean anyMark(List<Reading.MarkEntry> marks) {
    return marks.stream().anyMatch(m -> m.kind().equals("IMPRINT") ? besideFields(m) : !"OFFICE".equals(m.role()) && !"ABSENT".equals(m.state()));
  }

  /** A filer's seal where the form has no field for it: the new print asks for none, and people seal beside their name all the same. */
  private static boolean besideFields(Reading.MarkEntry mark) {
    return FILER_IMPRINTS.contains(String.valueOf(mark.imprintClass()));
  }

  private static Observation.Marks marks(List<Reading.MarkEntry> marks, String kind, Set<String> set) {
    List<Reading.MarkEntry> fields = marks.stream().filter(m -> m.kind().equals(kind) && "FILER".equals(m.role())).toList();
    boolean beside = kind.equals(SEAL) && marks.stream().anyMatch(m -> m.kind().equals("IMPRINT") && besideFields(m));
    return new Observation.Marks(fields.stream().anyMatch(m -> !"ABSENT".equals(m.state())), beside || fields.stream().anyMatch(m -> set.contains(String.valueOf(m.state()))),
        fields.stream().anyMatch(m -> "BLANK".equals(m.state()) && !optional(m)), fields.stream().anyMatch(m -> "ABSENT".equals(m.state())));
  }

  /** 捨印 is set by those who wish to spare themselves a second way; left blank it lacks nothing. */
  private static boolean optional(Reading.MarkEntry field) {
    return field.label() != null && field.label().contains("捨印");
  }
}
