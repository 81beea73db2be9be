package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/**
 * Places that words make: boxes and circles labelled as seal fields, grids of approval, lines to sign on.
 */
final class LabelledPlaces {
  private static final double SMALLEST_MM = 7;
  private static final double LARGEST_MM = 60;
  private static final double WIDEST_MM = 110;
  private static final double RING_BESIDE_MM = 11;
  private static final double SHORTEST_SIGNATURE_MM = 12;
  private static final double LONGEST_SIGNATURE_MM = 70;

  private final PreparedPage page;
  private final Words words;
  private final BitImage print;
  private final PlaceNames names;

  LabelledPlaces(PreparedPage page, Words words, BitImage print) {
    this.page = page;
    this.words = words;
    this.print = print;
    this.names = new PlaceNames(page, words.lines());
  }

  List<Found> find() {
    List<Found> out = new ArrayList<>();
    for (TextLine line : words.lines()) {
      String key = Words.key(line.text());
      String label = Words.label(line);
      if (label.startsWith("(") && Words.namesSeal(label)) {
        String name = names.of(line.box());
        out.add(new Found(MarkKind.SEAL_FIELD, MarkRole.FILER, name.isEmpty() ? label : name, line.box(), true, true, 0.85));
      } else if (Words.BOX_LABEL.matcher(label).matches()) {
        labelled(line, label).ifPresent(out::add);
      } else if (Words.FRAME.matcher(key).find()) {
        beside(line).or(() -> around(line)).map(box -> new Found(MarkKind.SEAL_FIELD, Words.role(key), key, box, false, true, 0.85)).ifPresent(out::add);
      } else if (SignatureLabel.is(line)) {
        toSign(line, key).ifPresent(out::add);
      }
    }
    out.addAll(desks());
    return out;
  }

  private Optional<Found> labelled(TextLine line, String key) {
    if (key.startsWith("署名")) {
      return around(line).map(box -> new Found(MarkKind.SIGNATURE_FIELD, MarkRole.FILER, key, box, false, true, 0.85));
    }
    MarkRole role = Words.role(key);
    Optional<Box> place = (role == MarkRole.FILER ? headed(line) : Optional.<Box>empty()).or(() -> around(line)).or(() -> ring(line)).or(() -> under(line));
    if (place.isEmpty() && Words.namesSeal(key)) {
      place = Optional.of(line.box());
    }
    return place.map(box -> new Found(MarkKind.SEAL_FIELD, role, key, box, false, true, 0.85));
  }

  /** The empty cell a heading in the middle of its own cell stands before. */
  private Optional<Box> headed(TextLine line) {
    return cellOf(line.box()).filter(own -> Math.abs(own.centreY() - line.box().centreY()) < own.height() * 0.16 && Math.abs(own.centreX() - line.box().centreX()) < own.width() * 0.2)
        .flatMap(own -> nextCell(line.box())).filter(c -> c.height() >= page.resolution().px(SMALLEST_MM) && c.width() >= page.resolution().px(SMALLEST_MM))
        .filter(c -> c.width() <= page.resolution().px(WIDEST_MM) && c.height() <= page.resolution().px(LARGEST_MM)).filter(this::empty);
  }

  /** Nothing is written in the cell but a mark of its own. */
  private boolean empty(Box cell) {
    return words.lines().stream().noneMatch(l -> cell.contains(l.box().centreX(), l.box().centreY()) && l.box().height() > page.resolution().px(1.5) && Words.key(l.text()).length() > 1);
  }

  /** The cell the label stands in, where it leaves room for a seal. */
  private Optional<Box> around(TextLine line) {
    double em = Math.min(line.box().width(), line.box().height());
    return cellOf(line.box()).filter(c -> seals(c) && (c.height() > em * 3 || c.width() > line.box().width() + em * 3 && c.height() >= page.resolution().px(SMALLEST_MM)));
  }

  /** The empty frame a line of guidance stands beside, above or below. */
  private Optional<Box> beside(TextLine line) {
    Box near = line.box().grown(page.resolution().wholePx(4));
    return page.cells().stream().map(Cell::box).filter(c -> c.meets(near) && seals(c) && c.height() < page.resolution().px(45))
        .filter(c -> words.lines().stream().noneMatch(l -> c.contains(l.box().centreX(), l.box().centreY()))).min(Comparator.comparingLong(Box::area));
  }

  private Optional<Box> cellOf(Box box) {
    return page.cells().stream().map(Cell::box).filter(c -> c.contains(box.centreX(), box.centreY())).min(Comparator.comparingLong(Box::area));
  }

  private boolean seals(Box box) {
    return Math.min(box.width(), box.height()) >= page.resolution().px(SMALLEST_MM) && Math.max(box.width(), box.height()) <= page.resolution().px(LARGEST_MM);
  }

  /** The empty cell under the one that holds the label. */
  private Optional<Box> under(TextLine line) {
    return cellOf(line.box()).flatMap(this::cellBelow).filter(this::seals);
  }

  private Optional<Box> cellBelow(Box cell) {
    int near = page.resolution().wholePx(1.5);
    return page.cells().stream().map(Cell::box)
        .filter(c -> Math.abs(c.y() - cell.bottom()) <= near && Math.abs(c.x() - cell.x()) <= near && Math.abs(c.width() - cell.width()) <= 2 * near)
        .filter(this::empty).findFirst();
  }

  /** A circle drawn round the label, or one right or left of it. */
  private Optional<Box> ring(TextLine line) {
    Box label = line.box();
    double reach = page.resolution().px(2.5);
    Box centres = Box.between((int) (label.centreX() - reach), (int) (label.centreY() - reach * 3), (int) (label.centreX() + reach), (int) (label.centreY() + reach * 3));
    return ring(centres, Math.max(page.resolution().px(4), label.width() * 0.55), page.resolution().px(20)).or(() -> ringAt(label.right(), label)).or(() -> ringAt(label.x() - page.resolution().wholePx(RING_BESIDE_MM), label));
  }

  private Optional<Box> ringAt(int left, Box label) {
    Box centres = new Box(left, (int) label.centreY(), page.resolution().wholePx(RING_BESIDE_MM), 1).grown(page.resolution().wholePx(1.5));
    return ring(centres, page.resolution().px(3.5), page.resolution().px(RING_BESIDE_MM));
  }

  private Optional<Box> ring(Box centres, double smallest, double largest) {
    Circle ring = Circle.best(print, centres, smallest, largest);
    return ring.cover() > 0.72 ? Optional.of(ring.box()) : Optional.empty();
  }

  /** Approval grids: two and more titles side by side, each over an empty box. */
  private List<Found> desks() {
    List<Found> out = new ArrayList<>();
    List<TextLine> titles = words.lines().stream().filter(l -> Words.DESK.matcher(Words.key(l.text())).matches()).toList();
    for (TextLine title : titles) {
      boolean neighbour = titles.stream().anyMatch(t -> t != title && Math.abs(t.box().centreY() - title.box().centreY()) < title.box().height()
          && Math.abs(t.box().centreX() - title.box().centreX()) < page.resolution().px(32));
      if (neighbour) {
        cellOf(title.box()).flatMap(this::cellBelow).filter(this::seals)
            .ifPresent(c -> out.add(new Found(MarkKind.SEAL_FIELD, MarkRole.OFFICE, Words.key(title.text()), c, false, true, 0.85)));
      }
    }
    return out;
  }

  /**
   * Where to sign: right of the label up to the next print or the end of the cell. A remark in brackets, (自署), belongs to
   * the label above it, or to the room left of it in its cell or on its line.
   */
  private Optional<Found> toSign(TextLine line, String key) {
    if (!key.startsWith("(")) {
      return gap(line, key).or(() -> rightOf(line.box(), key)).or(() -> nextCell(line.box()).map(box -> signature(key, box)));
    }
    return owner(line).flatMap(label -> gap(label, key).or(() -> rightOf(label.box(), key))).or(() -> leftOf(line.box(), key)).or(() -> rightOf(line.box(), key));
  }

  /** The room a line leaves between its label and a mark at its end: 医師氏名　　　　　印. */
  private Optional<Found> gap(TextLine line, String key) {
    List<Box> glyphs = line.glyphs().stream().map(Glyph::box).sorted(Comparator.comparingInt(Box::x)).toList();
    for (int i = glyphs.size() - 1; i > 0 && i >= glyphs.size() - 3; i--) {
      int from = glyphs.get(i - 1).right() + page.resolution().wholePx(1);
      int to = glyphs.get(i).x() - page.resolution().wholePx(1);
      if (room(from, to)) {
        int half = Math.max(line.box().height(), page.resolution().wholePx(6)) / 2;
        return Optional.of(signature(key, Box.between(from, (int) line.box().centreY() - half, to, (int) line.box().centreY() + half)));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> rightOf(Box label, String key) {
    Box cell = cellOf(label).orElse(new Box(0, 0, page.width(), page.height()));
    int from = label.right() + page.resolution().wholePx(1);
    int most = Math.min(cell.right() - page.resolution().wholePx(0.5), from + page.resolution().wholePx(LONGEST_SIGNATURE_MM));
    int to = nextPrint(label, from, Math.min(most, page.width() - page.resolution().wholePx(8)));
    int tall = Math.max(label.height(), page.resolution().wholePx(6));
    int y = (int) label.centreY() - tall / 2;
    return room(from, to) ? Optional.of(signature(key, Box.between(from, y, to, y + tall))) : Optional.empty();
  }

  private Optional<Found> leftOf(Box remark, String key) {
    Optional<Box> cell = cellOf(remark).filter(c -> c.height() < page.resolution().px(30));
    int start = words.lines().stream().map(TextLine::box)
        .filter(b -> b.right() <= remark.x() && b.y() < remark.centreY() && b.bottom() > remark.y() - remark.height() / 2)
        .filter(b -> cell.map(c -> c.contains(b.centreX(), b.centreY())).orElse(true)).filter(b -> remark.x() - b.right() > page.resolution().px(SHORTEST_SIGNATURE_MM))
        .mapToInt(Box::right).max().orElse(cell.map(Box::x).orElse(remark.x()));
    int from = Math.max(cell.map(Box::x).orElse(0), start) + page.resolution().wholePx(1);
    int to = remark.x() - page.resolution().wholePx(0.8);
    int y = cell.map(Box::y).orElse(remark.y() - remark.height() / 2) + page.resolution().wholePx(0.6);
    int bottom = cell.map(Box::bottom).orElse(remark.bottom() + remark.height() / 2) - page.resolution().wholePx(0.6);
    return room(from, to) ? Optional.of(signature(key, Box.between(from, y, to, bottom))) : Optional.empty();
  }

  private boolean room(int from, int to) {
    return to - from >= page.resolution().px(SHORTEST_SIGNATURE_MM);
  }

  /** A remark, (自署), names nobody; what it stands beside does. */
  private Found signature(String key, Box box) {
    String name = key.startsWith("(") ? names.of(box) : "";
    String label = name.isEmpty() ? key : name;
    return new Found(MarkKind.SIGNATURE_FIELD, Words.role(label), label.length() > 20 ? label.substring(0, 20) : label, box, false, true, 0.9);
  }

  private Optional<Box> nextCell(Box label) {
    return cellOf(label).flatMap(own -> page.cells().stream().map(Cell::box)
        .filter(c -> c.x() >= own.right() - 2 && c.x() - own.right() < page.resolution().px(1.5) && c.y() < label.centreY() && c.bottom() > label.centreY()).findFirst());
  }

  /** A label that names somebody, close above the remark. */
  private Optional<TextLine> owner(TextLine remark) {
    Box r = remark.box();
    return words.lines().stream().filter(l -> l != remark && Words.key(l.text()).contains("名")).filter(l -> {
      Box b = l.box();
      return b.bottom() <= r.centreY() && r.y() - b.bottom() < 1.6 * r.height() && b.x() < r.right() && b.right() > r.x();
    }).findFirst();
  }

  private int nextPrint(Box label, int from, int most) {
    int inked = 0;
    for (int x = from; x < most; x++) {
      inked = print.count(new Box(x, label.y() + 1, 1, label.height() - 2)) > 0 ? inked + 1 : 0;
      if (inked > page.resolution().px(1.2)) {
        return x - inked;
      }
    }
    return most;
  }
}
