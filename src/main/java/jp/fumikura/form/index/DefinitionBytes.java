package jp.fumikura.form.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;

/** A definition as bytes. Places keep hundredths of a millimetre, as {@code form.yml} does. */
final class DefinitionBytes {
  private static final double HUNDREDTHS = 100;

  private DefinitionBytes() {}

  static byte[] of(FormDefinition form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static FormDefinition read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, FormDefinition form) throws IOException {
    texts(out, form.key().id(), form.key().version(), form.title(), form.formNo(), form.classCode(), form.closedClass());
    FormStanding s = form.standing();
    texts(out, s.legalBasis().name(), s.citation(), s.authority().name(), s.section(), s.effectiveFrom().map(LocalDate::toString).orElse(""),
        s.effectiveTo().map(LocalDate::toString).orElse(""));
    out.writeBoolean(s.sealDemanded());
    list(out, s.synonyms(), out::writeUTF);
    list(out, form.pages(), page -> page(out, page));
  }

  private static void page(DataOutputStream out, FormPage page) throws IOException {
    out.writeShort(page.number());
    out.writeDouble(page.widthMm());
    out.writeDouble(page.heightMm());
    list(out, page.anchors(), a -> {
      out.writeUTF(a.text());
      place(out, a.place());
    });
    list(out, page.rules(), r -> place(out, r));
    list(out, page.fields(), f -> {
      texts(out, f.id(), f.label(), f.type());
      place(out, f.place());
      out.writeBoolean(f.required());
      out.writeShort(f.segments());
      list(out, f.choices(), c -> {
        texts(out, c.code(), c.label());
        place(out, c.place());
        out.writeBoolean(c.box());
      });
    });
    list(out, page.marks(), m -> {
      texts(out, m.id(), m.kind().name(), m.role().name(), m.label());
      place(out, m.place());
    });
  }

  private static FormDefinition read(DataInputStream in) throws IOException {
    FormKey key = new FormKey(in.readUTF(), in.readUTF());
    String title = in.readUTF();
    String formNo = in.readUTF();
    String classCode = in.readUTF();
    String closedClass = in.readUTF();
    FormStanding standing = new FormStanding(LegalBasis.valueOf(in.readUTF()), in.readUTF(), IssuingAuthority.valueOf(in.readUTF()), in.readUTF(),
        day(in.readUTF()), day(in.readUTF()), in.readBoolean(), list(in, in::readUTF));
    return new FormDefinition(key, title, formNo, classCode, closedClass, standing, list(in, () -> page(in)));
  }

  private static FormPage page(DataInputStream in) throws IOException {
    return new FormPage(in.readUnsignedShort(), in.readDouble(), in.readDouble(), list(in, () -> new Anchor(in.readUTF(), place(in))), list(in, () -> place(in)),
        list(in, () -> field(in)), list(in, () -> mark(in)));
  }

  private static FieldPlace field(DataInputStream in) throws IOException {
    return new FieldPlace(in.readUTF(), in.readUTF(), in.readUTF(), place(in), in.readBoolean(), in.readUnsignedShort(),
        list(in, () -> new FieldPlace.Choice(in.readUTF(), in.readUTF(), place(in), in.readBoolean())));
  }

  private static MarkPlace mark(DataInputStream in) throws IOException {
    return new MarkPlace(in.readUTF(), MarkKind.valueOf(in.readUTF()), MarkRole.valueOf(in.readUTF()), in.readUTF(), place(in));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static void texts(DataOutputStream out, String... texts) throws IOException {
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static void place(DataOutputStream out, Place p) throws IOException {
    out.writeInt((int) Math.round(p.x() * HUNDREDTHS));
    out.writeInt((int) Math.round(p.y() * HUNDREDTHS));
    out.writeInt((int) Math.round(p.width() * HUNDREDTHS));
    out.writeInt((int) Math.round(p.height() * HUNDREDTHS));
  }

  private static Place place(DataInputStream in) throws IOException {
    return new Place(in.readInt() / HUNDREDTHS, in.readInt() / HUNDREDTHS, in.readInt() / HUNDREDTHS, in.readInt() / HUNDREDTHS);
  }

  private static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer) throws IOException {
    out.writeShort(values.size());
    for (T value : values) {
      writer.write(value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readUnsignedShort();
    List<T> out = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      out.add(reader.read());
    }
    return out;
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read() throws IOException;
  }
}
