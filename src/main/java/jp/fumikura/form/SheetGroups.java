package jp.fumikura.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.form.matching.Print;
import jp.fumikura.form.matching.SheetPrint;

/**
 * Sheets of no known form, put together by their look: the index finds those that share rare words, laying them upon each other says whether the
 * words stand in the same places. Every sheet is compared with a handful of groups, however many there are. Not safe for threads.
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
  private static final int COMPARED = 3;
  /** Headings stand in this upper share of a page. */
  private static final double HEAD = 0.4;
  private static final int SHORTEST_HEADING = 3;

  private final List<Family> families = new ArrayList<>();
  private final Map<I, Family> homes = new HashMap<>();

  /**
   * Sheets that look alike.
   *
   * @param heading the largest words that stand on most of them in the upper part; empty where nothing does
   * @param members in the order they came
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
    private int compared;

    Family(SheetPrint first) {
      this.first = first;
    }

    void add(I sheet, SheetPrint print) {
      if (members.add(sheet) && print != first) {
        BitSet shared = first.shared(print);
        shared.stream().forEach(text -> seen.merge(text, 1, Integer::sum));
        compared++;
      }
      homes.put(sheet, this);
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
    return Math.min(text.place().height(), 1.4 * text.place().width() / text.key().length());
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
    Map<FormKey, Family> known = new LinkedHashMap<>();
    List<FormDefinition> all = new ArrayList<>();
    for (Family family : families) {
      all.add(family.first.definition(key(all.size())));
      known.put(all.getLast().key(), family);
    }
    sheets.forEach(sheet -> all.add(sheet.getValue().definition(key(all.size()))));
    FormIndex index = FormIndex.of(all);
    for (int i = 0; i < sheets.size(); i++) {
      Family home = home(sheets.get(i).getValue(), index, known);
      home.add(sheets.get(i).getKey(), sheets.get(i).getValue());
      known.put(key(all.size() - sheets.size() + i), home);
    }
  }

  private static FormKey key(int number) {
    return new FormKey(String.format(Locale.ROOT, "%08d", number), "1");
  }

  private Family home(SheetPrint sheet, FormIndex index, Map<FormKey, Family> known) {
    Optional<Family> found = index.search(sheet.lineKeys(), HITS).stream().map(hit -> index.definition(index.form(hit.page())).key()).filter(known::containsKey).map(known::get)
        .distinct().limit(COMPARED).filter(family -> family.first.likeness(sheet) >= ALIKE).findFirst();
    return found.orElseGet(() -> {
      families.add(new Family(sheet));
      return families.getLast();
    });
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
