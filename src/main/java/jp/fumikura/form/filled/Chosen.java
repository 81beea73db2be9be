package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.type.Note;

/**
 * The choices of a field that were circled or ticked.
 *
 * @param confidence 0–1 that it is these and no others
 */
record Chosen(List<FieldPlace.Choice> choices, double confidence, List<Note> notes) {
  /** From so much on a circle is a circle; between the two a person should look. */
  private static final double CIRCLED = 0.62;
  private static final double PERHAPS = 0.40;
  private static final double STANDS_OUT = 0.25;
  private static final double TICKED = 0.5;
  private static final double PERHAPS_TICKED = 0.2;

  static Chosen of(FieldPlace field, FilledSheet sheet) {
    Circles circles = new Circles(sheet);
    Ticks ticks = new Ticks(sheet);
    List<Judged> judged = field.choices().stream().map(c -> c.box() ? judged(c, ticks.ticked(c), TICKED, PERHAPS_TICKED) : judged(c, circles.coverage(c, field.choices()), CIRCLED, PERHAPS)).toList();
    boolean several = field.type().equals("multiChoice");
    List<Judged> sure = clear(judged.stream().filter(j -> j.level >= 1).sorted(Comparator.comparingDouble((Judged j) -> -j.level)).toList(), several);
    List<Note> notes = new ArrayList<>();
    if ((several || sure.isEmpty()) && judged.stream().anyMatch(j -> j.level < 1 && j.level >= j.doubt)) {
      notes.add(Note.CHOICE_UNSURE);
    }
    if (!several && sure.size() > 1) {
      notes.add(Note.MORE_THAN_ONE_CHOICE);
    }
    double confidence = notes.isEmpty() ? judged.stream().mapToDouble(Judged::certainty).min().orElse(1) : 0.4;
    return new Chosen(field.choices().stream().filter(c -> sure.stream().anyMatch(j -> j.choice == c)).toList(), confidence, notes);
  }

  /** Where one may be chosen and one stands out, the others only lie under its circle. */
  private static List<Judged> clear(List<Judged> sure, boolean several) {
    return !several && sure.size() > 1 && sure.getFirst().level - sure.get(1).level >= STANDS_OUT ? sure.subList(0, 1) : sure;
  }

  /** How far a choice is from the line between marked and not: 1 is on it. */
  private record Judged(FieldPlace.Choice choice, double level, double doubt) {
    double certainty() {
      return Math.clamp(0.6 + Math.abs(level - 1) * 0.8, 0, 0.99);
    }
  }

  private static Judged judged(FieldPlace.Choice choice, double evidence, double line, double perhaps) {
    return new Judged(choice, evidence / line, perhaps / line);
  }
}
