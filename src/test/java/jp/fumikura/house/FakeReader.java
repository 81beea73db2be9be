package jp.fumikura.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.Sha256;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.processing.child.Progress;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;
import jp.fumikura.processing.node.DocumentReader;
import org.jspecify.annotations.Nullable;

/** Reads by copying: bytes that begin with {@code BAD} are refused, with {@code LOST} kill every child, with {@code FORM a/b} are that form unless a person chose one. */
public final class FakeReader implements DocumentReader {
  @Override
  public ReadOutcome read(ReadOrder order, Progress progress) {
    try {
      String text = Files.readString(order.file());
      if (text.startsWith("BAD")) {
        return new ReadOutcome.Refused(new Problem("damaged", 0, ""));
      }
      if (text.startsWith("LOST")) {
        return new ReadOutcome.Lost(new Problem("child-died", 0, ""));
      }
      return read(order, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading.@Nullable Form form(ReadOrder order, String text) {
    return switch (order.choice()) {
      case FormChoice.Chosen(FormKey key) -> new Reading.Form(key.id(), key.version(), 1, List.of(), List.of());
      case FormChoice.NoneKnown none -> null;
      case FormChoice.Open open -> text.startsWith("FORM ") ? new Reading.Form(text.split("[ /\n]")[1], text.split("[ /\n]")[2], 0.9, List.of(), List.of()) : null;
    };
  }

  private static ReadOutcome read(ReadOrder order, String text) throws IOException {
    Path pdf = Files.writeString(order.scratch().resolve("out.pdf"), "%PDF of " + text);
    Path picture = Files.writeString(order.scratch().resolve("picture.jpg"), "picture of " + text);
    Reading.Form form = form(order, text);
    List<Problem> problems = form == null && order.choice() instanceof FormChoice.Open ? List.of(new Problem("unknown-form", 0, "")) : List.of();
    Reading reading = new Reading(Reading.SCHEMA, new Reading.Source(order.name(), Sha256.of(order.file()), 1), List.of(new Reading.DocumentPart(List.of(1), form, List.of())),
        List.of(new Reading.Page(1, 100, 100, 200, 0, 0, false, List.of(new Reading.Line(text, List.of(0, 0, 10, 10), 0.9, false)), List.of())));
    return new ReadOutcome.Read(reading, pdf, SearchablePdf.Outcome.PDFA, List.of(picture), problems);
  }
}
