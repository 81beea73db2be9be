package jp.fumikura.mark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/**
 * What a place for a mark is called: the printed name of whoever is to seal or sign there. It stands before the mark, in its cell or in the
 * cell left of it, however far away; without ruled lines on the same line; else above.
 */
final class PlaceNames {
  private static final double FARTHEST_MM = 160;
  private static final double ABOVE_MM = 12;
  /** A row of a table is not higher; in a larger cell only what stands level with the mark names it. */
  private static final double HIGHEST_ROW_MM = 26;
  private static final double LEVEL_MM = 3.5;
  private static final int LONGEST = 20;

  /** Words that name a person or a body. */
  private static final Pattern NAMES = Pattern.compile("名|者|人|主|医師|代表|法人|団体|事業|商号|屋号|世帯");
  /** What stands between a name and its mark and names nothing: remarks in brackets, the signs of a date or an amount. */
  private static final Pattern REMARK = Pattern.compile("[(\\[〔].*|[年月日円明大昭平令・一ー\\-]+");

  private final PreparedPage page;
  private final List<TextLine> lines;

  PlaceNames(PreparedPage page, List<TextLine> lines) {
    this.page = page;
    this.lines = lines;
  }

  /** Folded, without spaces; empty where nothing names the place. */
  String of(Box place) {
    List<String> level = level(place);
    return level.stream().filter(name -> NAMES.matcher(name).find()).findFirst().or(() -> level.stream().findFirst()).or(() -> above(place)).orElse("");
  }

  /** What stands left of the place on its row, the nearest first. */
  private List<String> level(Box place) {
    Box row = row(place);
    return lines.stream().filter(l -> l.box().x() < place.x() && place.x() - l.box().right() < page.resolution().px(FARTHEST_MM))
        .filter(l -> row.y() <= l.box().centreY() && l.box().centreY() < row.bottom() || l.box().y() < place.centreY() && l.box().bottom() > place.centreY())
        .sorted(Comparator.comparingInt((TextLine l) -> Math.min(l.box().right(), place.x())).reversed()).flatMap(l -> name(before(l, place.x()))).toList();
  }

  private Box row(Box place) {
    int half = page.resolution().wholePx(LEVEL_MM);
    return page.cells().stream().map(Cell::box).filter(c -> c.contains(place.centreX(), place.centreY())).min(Comparator.comparingLong(Box::area))
        .filter(c -> c.height() < page.resolution().px(HIGHEST_ROW_MM)).orElse(new Box(0, (int) place.centreY() - half, page.width(), 2 * half));
  }

  private Optional<String> above(Box place) {
    return lines.stream().filter(l -> l.box().bottom() <= place.y() + 2 && place.y() - l.box().bottom() < page.resolution().px(ABOVE_MM))
        .filter(l -> l.box().x() < place.right() && l.box().right() > place.x())
        .sorted(Comparator.comparingInt((TextLine l) -> l.box().bottom()).reversed()).flatMap(l -> name(l.text())).findFirst();
  }

  /** What a line says left of x; all of it where its characters have no places. */
  private static String before(TextLine line, int x) {
    return line.glyphs().isEmpty() ? line.text() : line.glyphs().stream().filter(g -> g.box().centreX() < x).map(Glyph::text).collect(Collectors.joining());
  }

  /** Without the mark itself and what engines make of brackets before it. */
  private static Stream<String> name(String words) {
    String bare = Words.key(words).replaceAll("[(\\[{<]*(印|㊞)?[)\\]}>]*$", "");
    boolean names = bare.codePoints().anyMatch(Character::isLetterOrDigit) && !REMARK.matcher(bare).matches();
    return names ? Stream.of(bare.substring(Math.max(0, bare.length() - LONGEST))) : Stream.empty();
  }
}
