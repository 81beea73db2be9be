package jp.fumikura.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Reading;
import jp.fumikura.page.Box;

/** Turns a document of the ledger and its reading into parts for the index. */
public final class PartMaker {
  private final UnaryOperator<String> bureauOfSection;
  private final ZoneId zone;

  /** @param bureauOfSection name of the bureau a section code belongs to; empty where it is unknown */
  public PartMaker(UnaryOperator<String> bureauOfSection, ZoneId zone) {
    this.bureauOfSection = bureauOfSection;
    this.zone = zone;
  }

  /** At least one part, also for a document nothing was read on: it is found by its title. */
  public List<IndexedPart> of(Document document, Optional<Reading> reading) {
    List<Reading.Page> pages = reading.map(Reading::pages).orElse(List.of());
    List<IndexedPart> parts = new ArrayList<>();
    for (int from = 0; from == 0 || from < pages.size(); from += IndexedPart.PAGES) {
      parts.add(part(document, reading, pages.subList(Math.min(from, pages.size()), Math.min(pages.size(), from + IndexedPart.PAGES)), from + 1));
    }
    return parts;
  }

  private IndexedPart part(Document d, Optional<Reading> reading, List<Reading.Page> pages, int firstPage) {
    int year = FiscalYear.of(d.receivedAt().atZone(zone).toLocalDate()).year();
    return new IndexedPart(d.id(), firstPage, Math.max(pages.size(), 1), d.called(), d.section(), bureauOfSection.apply(d.section()),
        d.closedClass(), form(reading, firstPage, firstPage + pages.size()), d.classCode(), year, marks(pages),
        d.state() == DocumentState.NEEDS_REVIEW, d.receivedAt(), pages.stream().flatMap(PartMaker::lines).toList(), pages.stream().map(Reading.Page::rotation).toList());
  }

  private static String form(Optional<Reading> reading, int from, int to) {
    return reading.stream().flatMap(r -> r.documents().stream())
        .filter(p -> p.form() != null && p.pages().stream().anyMatch(n -> n >= from && n < to))
        .map(p -> p.form() == null ? "" : p.form().id()).findFirst().orElse("");
  }

  private static List<String> marks(List<Reading.Page> pages) {
    return pages.stream().flatMap(p -> p.marks().stream())
        .map(m -> m.kind() + ":" + (m.state() != null ? m.state() : m.imprintClass())).distinct().sorted().toList();
  }

  private static Stream<IndexedLine> lines(Reading.Page page) {
    return page.lines().stream().map(l -> new IndexedLine(page.number(), l.text(), box(l.box()), l.vertical()));
  }

  private static Box box(List<Integer> b) {
    return new Box(b.get(0), b.get(1), b.get(2), b.get(3));
  }
}
