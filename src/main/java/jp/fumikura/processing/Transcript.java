package jp.fumikura.processing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.DocumentSplit;
import jp.fumikura.form.FormCandidate;
import jp.fumikura.form.FormMatch;
import jp.fumikura.intake.DecodedPage;
import jp.fumikura.ledger.Reading;
import jp.fumikura.mark.Imprint;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.Box;
import jp.fumikura.page.SourcePage;
import jp.fumikura.reading.Answer;
import jp.fumikura.reading.Answers;
import jp.fumikura.reading.PageTable;
import jp.fumikura.reading.TextLine;

/**
 * Writes down page by page what the line says about a file, in the words of the contract: boxes in pixels of the scan as it came in. Holds no
 * pixels, so that no document is too long.
 */
public final class Transcript {
  private final List<Reading.Page> pages = new ArrayList<>();
  private final List<DocumentSplit.Page> found = new ArrayList<>();
  private final Map<Integer, List<Reading.Field>> fields = new HashMap<>();

  /** A page that was read. */
  public void add(DecodedPage decoded, ReadPage read) {
    Scan scan = new Scan(decoded, read);
    List<Reading.Line> lines = read.text().lines().stream().map(scan::line).toList();
    List<Reading.MarkEntry> marks = read.marks().stream().map(scan::mark).toList();
    double dpi = read.page().resolution().dpi() * Math.sqrt(Math.abs(read.page().placement().preparedToScan().getDeterminant()));
    int number = decoded.page().number();
    pages.add(new Reading.Page(number, decoded.scanWidth(), decoded.scanHeight(), round(dpi, 10), read.page().rotation().degrees(),
        round(read.page().skew().degrees(), 100), read.page().blank(), lines, marks,
        Answers.of(read.page(), read.text()).stream().map(scan::answer).toList(), PageTable.of(read.page(), read.text()).stream().map(scan::table).toList()));
    found.add(new DocumentSplit.Page(read.form(), read.page().blank()));
    fields.put(number, read.fields().stream().map(scan::field).toList());
  }

  /** A page that was decoded but not read. */
  public void addUnread(DecodedPage decoded) {
    SourcePage page = decoded.page();
    addPage(page.number(), decoded.scanWidth(), decoded.scanHeight(), page.image().resolution().dpi());
  }

  /** A page nobody could decode: its size is not known. */
  public void addUndecoded(int number) {
    addPage(number, 0, 0, 0);
  }

  private void addPage(int number, int width, int height, double dpi) {
    pages.add(new Reading.Page(number, width, height, round(dpi, 10), 0, 0, false, List.of(), List.of()));
    found.add(new DocumentSplit.Page(new FormMatch.Unknown(List.of(), List.of()), false));
  }

  /** First pages of documents whose form is not known. */
  public List<Integer> unknown() {
    return DocumentSplit.of(found).stream().filter(p -> p.form().isEmpty()).map(p -> p.pages().getFirst()).toList();
  }

  public Reading reading(String file, String sha256) {
    List<Reading.DocumentPart> documents = DocumentSplit.of(found).stream().map(this::document).toList();
    return new Reading(Reading.SCHEMA, new Reading.Source(file, sha256, pages.size()), documents, pages);
  }

  private Reading.DocumentPart document(DocumentSplit.Part part) {
    List<Reading.Field> values = part.pages().stream().flatMap(page -> fields.getOrDefault(page, List.of()).stream()).toList();
    return new Reading.DocumentPart(part.pages(), part.form().map(Transcript::form).orElse(null), values);
  }

  private static Reading.Form form(FormMatch.Known known) {
    List<Reading.Alternative> alternatives = known.alternatives().stream().map(Transcript::alternative).toList();
    return new Reading.Form(known.definition().key().id(), known.definition().key().version(), round(known.confidence(), 1000), alternatives, known.reasons());
  }

  private static Reading.Alternative alternative(FormCandidate candidate) {
    return new Reading.Alternative(candidate.key().id(), candidate.key().version(), round(candidate.score(), 1000));
  }

  private static double round(double value, int parts) {
    return Double.isFinite(value) ? (double) Math.round(value * parts) / parts : 0;
  }

  /** Leads from prepared pixels to the scan. */
  private record Scan(DecodedPage decoded, ReadPage read) {
    List<Integer> box(Box prepared) {
      Box box = decoded.asScanned(read.page().placement().toScan(prepared)).within(decoded.scanWidth(), decoded.scanHeight());
      return List.of(box.x(), box.y(), box.width(), box.height());
    }

    Reading.Line line(TextLine line) {
      return new Reading.Line(line.text(), box(line.box()), round(line.confidence(), 1000), line.vertical());
    }

    Reading.Answer answer(Answer answer) {
      List<Reading.Option> options = answer.options().stream().map(o -> new Reading.Option(o.text(), o.chosen(), box(o.box()))).toList();
      return new Reading.Answer(answer.label(), options, box(answer.box()), round(answer.confidence(), 1000));
    }

    Reading.Table table(PageTable table) {
      return new Reading.Table(table.rows(), table.columns(), table.headerRows(), box(table.box()),
          table.entries().stream().map(e -> new Reading.TableCell(e.row(), e.column(), e.rowSpan(), e.columnSpan(), e.text(), box(e.box()))).toList());
    }

    Reading.Field field(FieldValue value) {
      Optional<FieldPlace> place = place(value.id());
      return new Reading.Field(value.id(), value.raw(), value.value(), box(value.box()), decoded.page().number(), round(value.confidence(), 1000), value.valid(),
          place.map(FieldPlace::label).orElse(null), place.map(Scan::choices).orElse(List.of()));
    }

    private Optional<FieldPlace> place(String field) {
      return read.form() instanceof FormMatch.Known known ? known.printed().fields().stream().filter(f -> f.id().equals(field)).findFirst() : Optional.empty();
    }

    private static List<Reading.Choice> choices(FieldPlace place) {
      return place.chosen() ? place.choices().stream().map(c -> new Reading.Choice(c.code(), c.label())).toList() : List.of();
    }

    Reading.MarkEntry mark(Mark mark) {
      return switch (mark) {
        case Mark.Field field -> new Reading.MarkEntry(field.kind().name(), field.role().name(), field.state().name(), field.label(), null, field.printed(),
            field.imprint().map(i -> i.ink().name()).orElse(null), field.imprint().map(Scan::shape).orElse(null),
            field.imprint().map(i -> round(i.diameterMm(), 10)).orElse(null), field.nameEntry().map(Enum::name).orElse(null), box(field.box()), round(field.confidence(), 1000));
        case Mark.Stray stray -> new Reading.MarkEntry("IMPRINT", null, null, null, stray.imprintClass().name(), null, stray.imprint().ink().name(),
            shape(stray.imprint()), round(stray.imprint().diameterMm(), 10), null, box(stray.box()), round(stray.confidence(), 1000));
      };
    }

    private static String shape(Imprint imprint) {
      return imprint.round() ? "ROUND" : "SQUARE";
    }
  }
}
