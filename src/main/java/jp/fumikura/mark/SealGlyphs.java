package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.mark.SealGlyphNet.Kind;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/**
 * Printed seal marks on a page nobody has described: 印, ㊞, (印), 印 in a circle. Pixels find them (engines hardly ever
 * read ㊞), standing alone makes them marks, words name them and keep decoys out.
 */
final class SealGlyphs {
  private static final SealGlyphNet NET = SealGlyphNet.shipped();
  private static final SealGlyphJudge JUDGE = SealGlyphJudge.shipped();
  /** What the first net gives less to be something else than this is looked at again. */
  static final double SIEVE = 0.985;
  private static final double SURE = 0.85;
  private static final double SURE_WHEN_READ = 0.4;
  private static final double CERTAINLY_READ = 0.93;
  /** What engines make of 印, in a circle or not. */
  private static final Set<String> SEAL_READINGS = Set.of("印", "㊞", "卯", "卬", "即", "@", "⑩", "㊥", "①", "⑪", "O", "〇", "○", "回", "国", "囲", "固", "Q", "®", "©");
  private static final Set<String> SPELLED = Set.of("印", "㊞");
  private static final double READ_ALONE = 0.8;
  /** Ink in so many of the columns beside a mark makes it part of a word. */
  private static final double CROWDED = 0.42;
  private static final double ROOM_EMS = 1.05;
  /** 印 as part of a word set with wide spaces: 受 付 印, 検 印, 印 鑑. */
  private static final Pattern PART_OF_WORD = Pattern.compile(".*(受付|収受|受理|領収|出納|検|公|職|消|調|刷|押|捺|認|校|割|契|証|受領|日付|○|〇|レ|✓|の|を|に|は|で|無|各|刻|封|極|烙|拇|旗)印$|.*印(鑑|刷|紙|日|影|章|字|象|税|判|肉|を|は|の|で|が|に|欄).*");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final PreparedPage page;
  private final Words words;
  private final BitImage print;
  private final PlaceNames names;

  SealGlyphs(PreparedPage page, Words words, BitImage print) {
    this.page = page;
    this.words = words;
    this.print = print;
    this.names = new PlaceNames(page, words.lines());
  }

  List<Found> find() {
    List<Found> out = new ArrayList<>();
    for (Cluster cluster : Cluster.of(print, page.resolution())) {
      double[] kinds = kinds(cluster, print);
      double sure = 1 - kinds[Kind.OTHER.ordinal()];
      Kind kind = kind(kinds, cluster.box());
      if (sure > (readAsSeal(cluster.box()) ? SURE_WHEN_READ : SURE) && (kind == Kind.CIRCLED || !readAsOther(cluster.box()))) {
        mark(cluster.box(), kind, sure).ifPresent(out::add);
      }
    }
    read().filter(box -> out.stream().noneMatch(f -> f.box().meets(box))).flatMap(box -> mark(box, Kind.BARE, READ_ALONE).stream()).forEach(out::add);
    return out;
  }

  /** Marks an engine, or the words a page brought along, spell out; print that touches a rule hangs together with it. */
  private Stream<Box> read() {
    return words.lines().stream().flatMap(l -> l.glyphs().stream()).filter(g -> SPELLED.contains(g.text()) && g.confidence() > CERTAINLY_READ).map(Glyph::box)
        .filter(b -> Math.min(b.width(), b.height()) >= page.resolution().px(2));
  }

  /** What the judge says of what the sieve lets through; the sieve's own word for the rest. */
  private static double[] kinds(Cluster cluster, BitImage print) {
    double[] first = NET.kinds(cluster.inputs(print));
    return first[Kind.OTHER.ordinal()] > SIEVE ? first : JUDGE.kinds(cluster.inputs(print, SealGlyphJudge.SIDE));
  }

  private static Kind kind(double[] kinds, Box box) {
    if (box.width() > box.height() * 1.3) {
      return Kind.BRACKETED;
    }
    return kinds[Kind.CIRCLED.ordinal()] > kinds[Kind.BARE.ordinal()] ? Kind.CIRCLED : Kind.BARE;
  }

  private boolean readAsSeal(Box box) {
    return read(box).filter(g -> SEAL_READINGS.contains(g.text())).isPresent();
  }

  /** An engine that is certain of another character is right; of a circled 印 it never is. */
  private boolean readAsOther(Box box) {
    return read(box).filter(g -> g.confidence() > CERTAINLY_READ && !SEAL_READINGS.contains(g.text()) && g.box().overlap(box) > 0.5).isPresent();
  }

  private Optional<Glyph> read(Box box) {
    return words.at(box.centreX(), box.centreY()).flatMap(l -> l.glyphs().stream().filter(g -> g.box().contains(box.centreX(), box.centreY())).findFirst());
  }

  private Optional<Found> mark(Box glyph, Kind kind, double sure) {
    Box box = kind == Kind.BARE ? withBrackets(glyph) : glyph;
    double em = kind == Kind.CIRCLED ? glyph.height() * 0.8 : glyph.height();
    boolean left = free(box, em, -1);
    boolean right = free(box, em, 1);
    boolean alone = kind == Kind.CIRCLED ? left || right : left && right;
    if (!alone || partOfWord(glyph, em)) {
      return Optional.empty();
    }
    String label = names.of(glyph);
    MarkRole role = Words.role(label);
    return Optional.of(new Found(MarkKind.SEAL_FIELD, role, label, box, true, true, Math.min(0.99, sure)));
  }

  /** Brackets that stand a little apart belong to the mark when its surroundings are judged. */
  private Box withBrackets(Box glyph) {
    int reach = (int) (glyph.height() * 1.05);
    Box left = bracket(new Box(glyph.x() - reach, glyph.y(), reach, glyph.height()));
    Box right = bracket(new Box(glyph.right() + 1, glyph.y(), reach, glyph.height()));
    return left.isEmpty() || right.isEmpty() ? glyph : glyph.union(left).union(right);
  }

  private Box bracket(Box area) {
    Box part = area.grown(2).within(print.width(), print.height());
    int first = -1;
    int last = -1;
    for (int x = part.x(); x < part.right(); x++) {
      if (print.count(new Box(x, part.y(), 1, part.height())) > 0) {
        first = first < 0 ? x : first;
        last = x;
      }
    }
    boolean thin = first >= 0 && last - first < area.height() * 0.45;
    boolean high = thin && rows(new Box(first, part.y(), last - first + 1, part.height())) > area.height() * 0.75;
    return high ? Box.between(first, area.y(), last + 1, area.bottom()) : new Box(0, 0, 0, 0);
  }

  private int rows(Box box) {
    int rows = 0;
    for (int y = box.y(); y < box.bottom(); y++) {
      rows += print.count(new Box(box.x(), y, box.width(), 1)) > 0 ? 1 : 0;
    }
    return rows;
  }

  /** Little ink beside the mark, as far as its cell reaches. */
  private boolean free(Box box, double em, int side) {
    int room = (int) (em * ROOM_EMS);
    Box beside = side < 0 ? Box.between(box.x() - room, box.y(), box.x() - 1, box.bottom()) : Box.between(box.right() + 1, box.y(), box.right() + room, box.bottom());
    Box within = page.cells().stream().map(Cell::box).filter(c -> c.contains(box.centreX(), box.centreY())).min(Comparator.comparingLong(Box::area))
        .map(beside::intersection).orElse(beside);
    int inked = 0;
    for (int x = within.x(); x < within.right(); x++) {
      inked += print.count(new Box(x, within.y(), 1, within.height())) > 0 ? 1 : 0;
    }
    return inked < room * CROWDED;
  }

  private boolean partOfWord(Box glyph, double em) {
    Optional<TextLine> line = words.at(glyph.centreX(), glyph.centreY());
    if (line.isEmpty()) {
      return false;
    }
    String near = Words.key(near(line.get(), glyph, em));
    return PART_OF_WORD.matcher(near).matches() || spread(line.get(), glyph);
  }

  /** A character of a heading spread over its cell (均等割付): as far from its neighbour as the next one is, on either side. */
  private static boolean spread(TextLine line, Box glyph) {
    List<Double> others = line.glyphs().stream().filter(g -> HAN.matcher(g.text()).matches() && !g.box().meets(glyph)).map(g -> g.box().centreX() - glyph.centreX()).sorted().toList();
    List<Double> before = others.stream().filter(d -> d < 0).toList();
    if (before.isEmpty()) {
      return false;
    }
    double gap = -before.getLast();
    double next = before.size() > 1 ? before.getLast() - before.get(before.size() - 2) : others.stream().filter(d -> d > 0).findFirst().orElse(0.0);
    return gap < next * 1.25 && gap > next * 0.75;
  }

  /** The characters of the line that stand within three characters of the mark. */
  private static String near(TextLine line, Box glyph, double em) {
    if (line.glyphs().isEmpty()) {
      return line.text();
    }
    StringBuilder out = new StringBuilder();
    line.glyphs().stream().filter(g -> Math.abs(g.box().centreX() - glyph.centreX()) < 3.2 * em)
        .forEach(g -> out.append(g.text()));
    return out.toString();
  }
}
