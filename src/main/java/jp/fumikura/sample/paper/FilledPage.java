package jp.fumikura.sample.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.fumikura.calendar.Era;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;

/** One page of a form while a person fills it in: the picture and the notes of what was put on it. */
final class FilledPage {
  private static final Color BLACK_INK = new Color(28, 28, 34);
  private static final Color BLUE_INK = new Color(30, 42, 92);

  private final BufferedImage picture;
  private final double pixelsPerMm;
  private final FormPage form;
  private final Order order;
  private final Typefaces typefaces;
  private final Truth.Notebook notes;
  private final Random random;
  private final Pen pen;

  FilledPage(BufferedImage picture, FormPage form, Order order, Typefaces typefaces, Truth.Notebook notes, Random random) {
    this.picture = picture;
    this.pixelsPerMm = picture.getWidth() / form.widthMm();
    this.form = form;
    this.order = order;
    this.typefaces = typefaces;
    this.notes = notes;
    this.random = random;
    boolean hand = order.writing() == Order.Writing.HAND;
    Font font = hand ? typefaces.hand((int) order.seed()) : typefaces.typed((int) order.seed());
    this.pen = new Pen(picture, pixelsPerMm, font, hand, hand && order.seed() % 3 == 0 ? BLUE_INK : BLACK_INK, random);
  }

  void fill(List<Answer> answers) {
    form.anchors().forEach(a -> notes.line(a.text(), a.place(), false));
    for (Answer answer : answers) {
      if (answer.page() == form.number()) {
        answer(answer);
      }
    }
  }

  private void answer(Answer answer) {
    FieldPlace field = answer.field();
    if (unsigned(field)) {
      return;
    }
    field.choices().stream().filter(c -> answer.chosen().contains(c.code())).forEach(c -> {
      if (c.box()) {
        pen.tick(c.place());
      } else {
        pen.circle(c.place());
      }
    });
    if (answer.day().isPresent()) {
      parts(field, answer.day().get());
    } else if (field.segments() > 0) {
      boxes(field, answer.text());
    } else if (!answer.text().isEmpty()) {
      write(answer);
    }
    notes.field(answer);
  }

  private void write(Answer answer) {
    FieldPlace field = answer.field();
    boolean number = field.type().equals("amountYen") || field.type().equals("int");
    if (toSign(field) && order.writing() == Order.Writing.HAND) {
      notes.line(answer.text(), pen.sign(answer.text(), field.place()), true);
      return;
    }
    notes.line(answer.text(), pen.write(answer.text(), field.place(), 5.2, number ? Pen.Align.RIGHT : Pen.Align.LEFT), true);
  }

  private boolean toSign(FieldPlace field) {
    return form.marks().stream().anyMatch(m -> m.kind() == MarkKind.SIGNATURE_FIELD && overlap(m.place(), field.place()));
  }

  /** Who does not sign leaves the name out as well. */
  private boolean unsigned(FieldPlace field) {
    return order.marking() == Order.Marking.NONE && toSign(field);
  }

  private void boxes(FieldPlace field, String digits) {
    double width = field.place().width() / field.segments();
    int first = field.type().equals("accountNumber") ? field.segments() - digits.length() : 0;
    for (int i = 0; i < digits.length(); i++) {
      Place cell = new Place(field.place().x() + (first + i) * width, field.place().y(), width, field.place().height());
      pen.write(digits.substring(i, i + 1), new Place(cell.x() - 1, cell.y(), width + 2, cell.height()), Math.min(5, width * 0.9), Pen.Align.CENTRE);
    }
    notes.line(digits, field.place(), true);
  }

  /** Year, month and day each before its printed word. */
  private void parts(FieldPlace field, LocalDate day) {
    List<Anchor> words = form.anchors().stream().filter(a -> Filler.inside(a, field.place())).sorted(Comparator.comparingDouble(a -> a.place().x())).toList();
    double from = field.place().x();
    for (Anchor word : words) {
      if (java.util.Arrays.stream(Era.values()).noneMatch(e -> e.kanji().equals(word.text()))) {
        String part = switch (word.text()) {
          case "月" -> String.valueOf(day.getMonthValue());
          case "日" -> String.valueOf(day.getDayOfMonth());
          default -> day.getYear() == 1 ? "元" : String.valueOf(day.getYear());
        };
        Place gap = new Place(from, field.place().y(), word.place().x() - from, field.place().height());
        notes.line(part, pen.write(part, gap, 4.6, Pen.Align.CENTRE), true);
      }
      from = word.place().x() + word.place().width();
    }
  }

  /** Seals and signatures as the filer sets them, and the office's receipt stamp. */
  void mark(Person person) {
    boolean asked = false;
    for (MarkPlace mark : form.marks()) {
      boolean set = order.marking() != Order.Marking.NONE && mark.role() == MarkRole.FILER && !mark.id().endsWith("sutein");
      asked |= mark.role() == MarkRole.FILER && mark.kind() == MarkKind.SEAL_FIELD;
      if (set && mark.kind() == MarkKind.SEAL_FIELD) {
        seal(mark.id(), person, middle(mark.place()));
      }
      boolean signed = set && mark.kind() == MarkKind.SIGNATURE_FIELD && order.writing() == Order.Writing.HAND;
      notes.mark(mark, set && mark.kind() == MarkKind.SEAL_FIELD ? "IMPRINT" : signed ? "SIGNATURE" : "BLANK");
    }
    if (order.marking() == Order.Marking.ANYWAY && !asked) {
      form.fields().stream().filter(f -> f.type().equals("nameKanji") && f.required()).findFirst()
          .ifPresent(f -> notes.imprint("UNKNOWN", seal("", person, new double[] {f.place().x() + f.place().width() - 9, f.place().y() + f.place().height() / 2})));
    }
    if (order.receipt() && form.number() == 1) {
      receipt();
    }
  }

  private Place seal(String id, Person person, double[] at) {
    Stamp stamp = id.contains("square") ? Stamp.square("社会福祉法人みほん会印", 21, typefaces.brush(0, "社会福祉法人みほん会印"))
        : id.startsWith("rep") ? Stamp.office("社会福祉法人みほん会", "理事長印", 18, typefaces.brush(1, "理事長印"))
        : Stamp.round(person.family(), 10.5 + random.nextInt(3) * 0.75, typefaces.brush((int) order.seed(), person.family()));
    return stamp.press(picture, pixelsPerMm, at[0] + off(1.5), at[1] + off(1), off(0.2), Stamp.VERMILION, 0.72 + random.nextDouble() * 0.28, random);
  }

  private void receipt() {
    double[] at = form.marks().stream().filter(m -> m.id().equals("office.receipt")).findFirst().map(m -> middle(m.place())).orElse(new double[] {168, 262});
    int year = order.submitted().getYear() - Era.REIWA.first().getYear() + 1;
    String day = (year < 1 ? order.submitted().getYear() - 1988 : year) + ". -" + order.submitted().getMonthValue() + ". " + order.submitted().getDayOfMonth();
    Stamp stamp = Stamp.receipt("文倉市", day, "収受", 22, typefaces.typed(0));
    Color ink = order.seed() % 2 == 0 ? Stamp.VIOLET : Stamp.VERMILION;
    notes.imprint("RECEIPT_STAMP", stamp.press(picture, pixelsPerMm, at[0] + off(2), at[1] + off(2), off(0.15), ink, 0.8, random));
  }

  private static double[] middle(Place place) {
    return new double[] {place.x() + place.width() / 2, place.y() + place.height() / 2};
  }

  private static boolean overlap(Place a, Place b) {
    return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
  }

  private double off(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }
}
