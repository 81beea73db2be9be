package jp.fumikura.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.form.matching.Print;
import jp.fumikura.form.matching.SheetPrint;

/**
 * Sheets of no known form, put together by their look: the index finds those that share rare words, laying them upon each other says whether the
 * words stand in the same places; sheets that surely bear different titles are never put together, however alike the rest. Every sheet is compared with a handful of others, however many there are. Not safe for threads.
 *
 * @param <I> what a sheet is called by
 */
public final class SheetGroups<I> {
  /**
   * Less of their texts in the same places is another form. Of 64 pairs of filled sheets of one version none had less than 0.26, of 1,456 pairs of
   * different forms none more than 0.12 (sample city, seeds 101 and 202).
   */
  private static final double ALIKE = 0.2;
  /** So many at once: words of more pages than the index keeps would find nobody. */
  private static final int AT_ONCE = 400;
  private static final int HITS = 24;
  /** So many of other groups may turn out to be different before a sheet stays where it is. */
  private static final int MISSES = 3;
  /** Headings stand in this upper share of a page. */
  private static final double HEAD = 0.4;
  private static final int SHORTEST_HEADING = 3;

  private final List<Family> families = new ArrayList<>();
  private final Map<I, Family> homes = new HashMap<>();

  /**
   * Sheets that look alike.
   *
   * @param heading the largest words that stand on most of them in the upper part; empty where nothing does
   */
  public record Group<I>(String heading, List<I> members) {
    public Group {
      members = List.copyOf(members);
    }
  }

  private final class Family {
    private final SheetPrint first;
    private final Set<I> members = new LinkedHashSet<>();
    private final Map<Integer, Integer> seen = new HashMap<>();
    /** The first that says what it is, if any does. */
    private SheetPrint titled;
    /** Was here before the sheets that are being added, and will not look for its like again. */
    private boolean settled;
    private int compared;

    Family(I sheet, SheetPrint first) {
      this.first = first;
      this.titled = first;
      members.add(sheet);
      homes.put(sheet, this);
    }

    void absorb(Family other) {
      first.shared(other.first).stream().forEach(text -> seen.merge(text, 1, Integer::sum));
      compared++;
      other.members.forEach(sheet -> homes.put(sheet, this));
      members.addAll(other.members);
      titled = titled.titled() ? titled : other.titled;
      families.remove(other);
    }

    /** Of one sheet alone nobody knows what is printed. */
    private boolean printed(int text) {
      return compared == 0 || 2 * seen.getOrDefault(text, 0) >= compared;
    }

    Group<I> group() {
      List<Print.Text> texts = first.texts();
      double bottom = texts.stream().mapToDouble(t -> t.place().y() + t.place().height()).max().orElse(0);
      Optional<Print.Text> heading = IntStream.range(0, texts.size()).filter(this::printed).mapToObj(texts::get)
          .filter(t -> t.place().y() < HEAD * bottom && words(t)).max(Comparator.comparingDouble(SheetGroups::size));
      return new Group<>(heading.map(Print.Text::spelled).orElse(""), List.copyOf(members));
    }
  }

  private static boolean words(Print.Text text) {
    return text.key().chars().filter(Character::isAlphabetic).count() >= SHORTEST_HEADING;
  }

  /** Of one character, mm; a circle drawn around a word makes its line taller, not longer. */
  private static double size(Print.Text text) {
    return Math.min(text.place().height(), 1.4 * text.place().width() / text.spelled().replaceAll("\\s", "").length());
  }

  /** Whether the sheet was added and is still here. */
  public boolean knows(I sheet) {
    return homes.containsKey(sheet);
  }

  /** Finds a group for each, or opens one. */
  public void add(Map<I, SheetPrint> sheets) {
    List<Map.Entry<I, SheetPrint>> all = List.copyOf(sheets.entrySet());
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      batch(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
  }

  private void batch(List<Map.Entry<I, SheetPrint>> sheets) {
    List<SheetPrint> prints = new ArrayList<>();
    List<I> called = new ArrayList<>();
    families.forEach(family -> {
      prints.add(family.first);
      called.add(family.members.iterator().next());
    });
    int fresh = prints.size();
    sheets.forEach(sheet -> {
      prints.add(sheet.getValue());
      called.add(sheet.getKey());
      families.add(new Family(sheet.getKey(), sheet.getValue()));
    });
    FormIndex index = FormIndex.of(IntStream.range(0, prints.size()).mapToObj(n -> prints.get(n).definition(key(n))).toList());
    IntStream.range(fresh, prints.size()).forEach(n -> join(n, index, prints, called));
    families.forEach(family -> family.settled = true);
  }

  private static FormKey key(int number) {
    return new FormKey(String.format(Locale.ROOT, "%08d", number), "1");
  }

  /** Puts a sheet together with whatever it is like of those that share most words with it, those of its title first, and so, step by step, all of a form. */
  private void join(int sheet, FormIndex index, List<SheetPrint> prints, List<I> called) {
    SheetPrint mine = prints.get(sheet);
    List<Family> alike = alike(sheet, index, prints, called);
    alike.stream().sorted(Comparator.comparingDouble(family -> -mine.names(family.titled))).forEach(family -> unite(home(called.get(sheet)), home(family.members.iterator().next())));
  }

  private List<Family> alike(int sheet, FormIndex index, List<SheetPrint> prints, List<I> called) {
    Set<Family> alike = new LinkedHashSet<>();
    Family mine = home(called.get(sheet));
    int misses = 0;
    for (FormIndex.Hit hit : index.search(prints.get(sheet).lineKeys(), HITS)) {
      int other = Integer.parseInt(index.definition(index.form(hit.page())).key().id());
      Family its = home(called.get(other));
      if (misses < MISSES && mine != its && !alike.contains(its) && !its.titled.contradicts(mine.titled)) {
        boolean like = prints.get(other).likeness(prints.get(sheet)) >= ALIKE;
        misses += like ? 0 : 1;
        if (like) {
          alike.add(its);
        }
      }
    }
    return List.copyOf(alike);
  }

  /** A sheet whose title cannot be read is not taken in by the first that comes: it chooses itself, when it is its turn. */
  private void unite(Family one, Family other) {
    boolean chooses = one.titled.titled() && !other.titled.titled() && !other.settled;
    if (one != other && !chooses && !one.titled.contradicts(other.titled)) {
      if (other.members.size() >= one.members.size()) {
        other.absorb(one);
      } else {
        one.absorb(other);
      }
    }
  }

  private Family home(I sheet) {
    return Objects.requireNonNull(homes.get(sheet), "every sheet of a batch has a home");
  }

  /** Forgets all sheets but these. */
  public void retain(Set<I> sheets) {
    homes.keySet().retainAll(sheets);
    families.forEach(family -> family.members.retainAll(sheets));
    families.removeIf(family -> family.members.isEmpty());
  }

  /** The largest first. */
  public List<Group<I>> groups() {
    return families.stream().map(Family::group).sorted(Comparator.comparingInt((Group<I> group) -> -group.members().size())).toList();
  }
}
