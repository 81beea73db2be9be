package jp.fumikura.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.form.index.Bigrams;
import jp.fumikura.form.matching.Print;
import jp.fumikura.form.matching.SheetPrint;
import jp.fumikura.text.LookAlikes;

/**
 * Tells print from writing on a draft that was drawn up from a filled sheet: what most of the other sheets of its form have in the same place is
 * print; what stands there alone somebody wrote, and where it stands is a field.
 */
public final class CommonPrint {
  /** So far left of a value its label may stand, and so far above. */
  private static final double BESIDE_MM = 70;
  private static final double ABOVE_MM = 12;
  private static final double ROOM_MM = 1;

  /** So much of a text's pairs of characters must be the other's: readings differ, print does not. */
  private static final double SAME = 0.6;
  private static final String DATE = ".*年.*月.*日.*";

  private final List<Sheet> others;

  private record Sheet(SheetPrint print, Set<String> keys) {
    static Sheet of(List<Anchor> words) {
      return new Sheet(new SheetPrint(words), words.stream().map(a -> LookAlikes.key(a.text())).collect(Collectors.toSet()));
    }

    /** Numbers are what people fill in: where they differ, it is no print, however alike the rest. */
    boolean has(String key) {
      return keys.contains(key) || key.length() > 1 && keys.stream().anyMatch(other -> numerals(other).equals(numerals(key)) && pairs(key, other) >= SAME);
    }

    private static String numerals(String key) {
      return key.replaceAll("[^0-9]", "");
    }

    private static double pairs(String key, String other) {
      Set<Integer> theirs = Arrays.stream(Bigrams.of(other)).boxed().collect(Collectors.toSet());
      return Arrays.stream(Bigrams.of(key)).filter(theirs::contains).count() / (double) Math.max(1, Math.max(key.length(), other.length()) - 1);
    }
  }

  /** @param others words of sheets of the same form; nothing is told from none */
  public CommonPrint(List<List<Anchor>> others) {
    this.others = others.stream().map(Sheet::of).toList();
  }

  /** The page without what somebody wrote, with a field for each place where somebody did. */
  public FormPage of(FormPage page) {
    if (others.isEmpty()) {
      return page;
    }
    Set<Anchor> print = print(page);
    List<Anchor> printed = page.anchors().stream().filter(print::contains).toList();
    List<FieldPlace> fields = new ArrayList<>();
    page.fields().forEach(field -> named(field, print).ifPresent(fields::add));
    values(page, print).forEach((label, place) -> fields.add(new FieldPlace(free(page.number(), page.fields(), fields), label.words(), label.type(), place, false, 0, List.of())));
    return new FormPage(page.number(), page.widthMm(), page.heightMm(), printed, page.rules(), fields, page.marks());
  }

  /** A field called by what somebody wrote is called by the print beside it; nothing is left of one that has none. */
  private static Optional<FieldPlace> named(FieldPlace field, Set<Anchor> print) {
    boolean right = !field.choices().isEmpty() || print.stream().anyMatch(a -> LookAlikes.key(a.text()).contains(LookAlikes.key(field.label()))) || field.type().equals("jpDate");
    return right ? Optional.of(field)
        : label(field.place(), print).map(label -> new FieldPlace(field.id(), label, LabelTypes.of(label), field.place(), field.required(), field.segments(), field.choices()));
  }

  /** Single characters are read too seldom to be laid upon each other: the other sheets must have them somewhere. */
  private Set<Anchor> print(FormPage page) {
    SheetPrint sheet = new SheetPrint(page.anchors());
    List<Print.Text> texts = sheet.texts();
    int[] seen = new int[texts.size()];
    for (Sheet other : others) {
      BitSet placed = sheet.shared(other.print());
      IntStream.range(0, seen.length).filter(i -> (placed.get(i) || texts.get(i).key().length() == 1) && other.has(texts.get(i).key())).forEach(i -> seen[i]++);
    }
    return IntStream.range(0, seen.length).filter(i -> 2 * seen[i] >= others.size()).mapToObj(texts::get).map(text -> new Anchor(text.spelled(), text.place())).collect(Collectors.toSet());
  }

  /** What a place is called and what is expected there. */
  private record Label(String words, String type) {}

  /** Places of what was written, by the label it belongs to; writing the draft has a field for already is left to that. */
  private static Map<Label, Place> values(FormPage page, Set<Anchor> print) {
    Map<Label, Place> values = new LinkedHashMap<>();
    for (Anchor written : page.anchors()) {
      boolean known = page.fields().stream().anyMatch(f -> holds(f.place(), written.place()));
      if (!print.contains(written) && !known && LookAlikes.key(written.text()).length() > 1) {
        boolean date = written.text().matches(DATE);
        label(written.place(), print).or(() -> date ? Optional.of("日付") : Optional.empty())
            .ifPresent(words -> values.merge(new Label(words, date ? "jpDate" : LabelTypes.of(words)), roomy(written.place(), page), CommonPrint::union));
      }
    }
    return values;
  }

  private static Optional<String> label(Place value, Set<Anchor> print) {
    Optional<Anchor> left = print.stream().filter(a -> LookAlikes.key(a.text()).length() > 1 && right(a.place()) <= value.x() + 1 && value.x() - right(a.place()) < BESIDE_MM && level(a.place(), value))
        .max(Comparator.comparingDouble(a -> right(a.place())));
    Optional<Anchor> above = print.stream().filter(a -> LookAlikes.key(a.text()).length() > 1 && bottom(a.place()) <= value.y() + 1 && value.y() - bottom(a.place()) < ABOVE_MM
        && a.place().x() < right(value) && right(a.place()) > value.x()).max(Comparator.comparingDouble(a -> bottom(a.place())));
    return left.or(() -> above).map(a -> a.text().replaceAll("[\\s　]", ""));
  }

  private static boolean level(Place a, Place b) {
    return Math.abs(a.y() + a.height() / 2 - b.y() - b.height() / 2) < Math.max(a.height(), b.height()) * 0.6;
  }

  private static boolean holds(Place field, Place value) {
    double x = value.x() + value.width() / 2;
    double y = value.y() + value.height() / 2;
    return x > field.x() && x < right(field) && y > field.y() && y < bottom(field);
  }

  private static Place roomy(Place p, FormPage page) {
    double x = Math.max(0, p.x() - ROOM_MM);
    double y = Math.max(0, p.y() - ROOM_MM);
    return new Place(round(x), round(y), round(Math.min(page.widthMm(), right(p) + ROOM_MM) - x), round(Math.min(page.heightMm(), bottom(p) + ROOM_MM) - y));
  }

  private static Place union(Place a, Place b) {
    double x = Math.min(a.x(), b.x());
    double y = Math.min(a.y(), b.y());
    return new Place(x, y, round(Math.max(right(a), right(b)) - x), round(Math.max(bottom(a), bottom(b)) - y));
  }

  private static double right(Place p) {
    return p.x() + p.width();
  }

  private static double bottom(Place p) {
    return p.y() + p.height();
  }

  private static double round(double mm) {
    return Math.round(mm * 100) / 100.0;
  }

  private static String free(int page, List<FieldPlace> before, List<FieldPlace> fields) {
    return IntStream.iterate(fields.size() + 1, n -> n + 1).mapToObj(n -> String.format(Locale.ROOT, "p%d.f%02d", page, n))
        .filter(id -> before.stream().noneMatch(f -> f.id().equals(id)) && fields.stream().noneMatch(f -> f.id().equals(id))).findFirst().orElseThrow();
  }
}
