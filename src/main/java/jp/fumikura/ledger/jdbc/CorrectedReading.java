package jp.fumikura.ledger.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Reading;
import jp.fumikura.page.Box;
import org.jspecify.annotations.Nullable;

/** A machine's reading with people's words laid over it; the latest word on a place wins. What a person said has confidence 1. */
final class CorrectedReading {
  private final List<Correction> corrections;

  private CorrectedReading(List<Correction> corrections) {
    this.corrections = corrections.reversed();
  }

  static Reading of(Reading reading, List<Correction> corrections) {
    return corrections.isEmpty() ? reading : new CorrectedReading(corrections).over(reading);
  }

  private Reading over(Reading reading) {
    List<Reading.DocumentPart> parts = chosen(reading.documents()).stream().map(this::part).toList();
    return new Reading(reading.schema(), reading.source(), parts, reading.pages().stream().map(this::page).toList());
  }

  private Reading.DocumentPart part(Reading.DocumentPart part) {
    return new Reading.DocumentPart(part.pages(), part.form(), part.fields().stream().map(this::field).toList());
  }

  /** A reading made by the chosen form tells which pages it is; until then, and where the print of the form is not to be seen, the whole document is taken for it. */
  private List<Reading.DocumentPart> chosen(List<Reading.DocumentPart> parts) {
    return switch (said(Correction.Kind.FORM, 0, "").map(c -> FormChoice.of(c.value())).orElse(FormChoice.OPEN)) {
      case FormChoice.Open open -> parts;
      case FormChoice.NoneKnown none -> parts.stream().map(p -> new Reading.DocumentPart(p.pages(), null, List.of())).toList();
      case FormChoice.Chosen(FormKey key) -> parts.stream().anyMatch(p -> is(p.form(), key)) ? parts : parts.stream().map(p -> taken(p, key)).toList();
    };
  }

  private static boolean is(Reading.@Nullable Form form, FormKey key) {
    return form != null && form.id().equals(key.id()) && form.version().equals(key.version());
  }

  private static Reading.DocumentPart taken(Reading.DocumentPart part, FormKey key) {
    return new Reading.DocumentPart(part.pages(), new Reading.Form(key.id(), key.version(), 1, List.of(), List.of()), part.fields());
  }

  private Reading.Field field(Reading.Field field) {
    return said(Correction.Kind.FIELD, field.page(), field.id()).map(c -> field.corrected(c.value())).orElse(field);
  }

  private Reading.Page page(Reading.Page page) {
    return new Reading.Page(page.number(), page.width(), page.height(), page.dpi(), page.rotation(), page.skew(), page.blank(),
        page.lines().stream().map(l -> line(page, l)).toList(), page.marks().stream().map(m -> mark(page, m)).toList(), page.answers(), page.tables());
  }

  private Reading.Line line(Reading.Page page, Reading.Line line) {
    return at(Correction.Kind.LINE, page, line.box()).map(c -> new Reading.Line(c.value(), line.box(), 1, line.vertical())).orElse(line);
  }

  private Reading.MarkEntry mark(Reading.Page page, Reading.MarkEntry mark) {
    return at(Correction.Kind.MARK, page, mark.box()).map(c -> new Reading.MarkEntry(mark.kind(), mark.role(), c.value(), mark.label(), mark.imprintClass(),
        mark.printed(), mark.ink(), mark.shape(), mark.diameterMm(), null, mark.box(), 1)).orElse(mark);
  }

  private Optional<Correction> said(Correction.Kind kind, int page, String subject) {
    return corrections.stream().filter(c -> c.kind() == kind && c.page() == page && c.subject().equals(subject)).findFirst();
  }

  /** Boxes move a little from reading to reading, so the place is compared, not the numbers. */
  private Optional<Correction> at(Correction.Kind kind, Reading.Page page, List<Integer> box) {
    Box here = box(box);
    return corrections.stream().filter(c -> c.kind() == kind && c.page() == page.number()).filter(c -> {
      Box there = box(Stream.of(c.subject().split(",")).map(Integer::valueOf).collect(Collectors.toList()));
      return here.contains(there.centreX(), there.centreY()) && there.contains(here.centreX(), here.centreY());
    }).findFirst();
  }

  private static Box box(List<Integer> numbers) {
    return new Box(Objects.requireNonNull(numbers.get(0)), numbers.get(1), numbers.get(2), numbers.get(3));
  }
}
