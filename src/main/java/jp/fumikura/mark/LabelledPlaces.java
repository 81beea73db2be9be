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
import jp.fumikura.reading.TextLine;

/**
 * Places that words make: boxes and circles labelled as seal fields, grids of approval, lines to sign on.
 */
final class LabelledPlaces {
  private static final double SMALLEST_MM = 7;
  private static final double LARGEST_MM = 60;
  private static final double SHORTEST_SIGNATURE_MM = 12;
  private static final double LONGEST_SIGNATURE_MM = 70;

  private final PreparedPage page;
  private final Words words;
  private final BitImage print;

  LabelledPlaces(PreparedPage page, Words words, BitImage print) {
    this.page = page;
    this.words = words;
    this.print = print;
  }

  List<Found> find() {
    List<Found> out = new ArrayList<>();
    for (TextLine line : words.lines()) {
      String key = Words.key(line.text());
      if (Words.BOX_LABEL.matcher(key).matches()) {
        labelled(line, key).ifPresent(out::add);
      } else if (Words.FRAME.matcher(key).find()) {
        beside(line).or(() -> around(line)).map(box -> new Found(MarkKind.SEAL_FIELD, Words.role(key), key, box, false, true, 0.85)).ifPresent(out::add);
      } else if (Words.asksForSignature(line)) {
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
    Optional<Box> place = around(line).or(() -> ring(line)).or(() -> under(line));
    if (place.isEmpty() && key.equals("捨印")) {
      place = Optional.of(line.box());
    }
    return place.map(box -> new Found(MarkKind.SEAL_FIELD, role, key, box, false, true, 0.85));
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
        .filter(c -> words.lines().stream().noneMatch(l -> c.contains(l.box().centreX(), l.box().centreY()) && l.box().height() > near && Words.key(l.text()).length() > 1))
        .findFirst();
  }

  /** A circle drawn round the label. */
  private Optional<Box> ring(TextLine line) {
    double reach = page.resolution().px(2.5);
    Box centres = Box.between((int) (line.box().centreX() - reach), (int) (line.box().centreY() - reach * 3), (int) (line.box().centreX() + reach), (int) (line.box().centreY() + reach * 3));
    Circle ring = Circle.best(print, centres, Math.max(page.resolution().px(4), line.box().width() * 0.55), page.resolution().px(20));
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
      return rightOf(line.box(), key).or(() -> nextCell(line.box()).map(box -> signature(key, box)));
    }
    return owner(line).flatMap(label -> rightOf(label, key)).or(() -> leftOf(line.box(), key)).or(() -> rightOf(line.box(), key));
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

  private static Found signature(String key, Box box) {
    return new Found(MarkKind.SIGNATURE_FIELD, Words.role(key), key.length() > 20 ? key.substring(0, 20) : key, box, false, true, 0.9);
  }

  private Optional<Box> nextCell(Box label) {
    return cellOf(label).flatMap(own -> page.cells().stream().map(Cell::box)
        .filter(c -> c.x() >= own.right() - 2 && c.x() - own.right() < page.resolution().px(1.5) && c.y() < label.centreY() && c.bottom() > label.centreY()).findFirst());
  }

  /** A label that names somebody, close above the remark. */
  private Optional<Box> owner(TextLine remark) {
    Box r = remark.box();
    return words.lines().stream().filter(l -> l != remark && Words.key(l.text()).contains("名")).map(TextLine::box)
        .filter(b -> b.bottom() <= r.centreY() && r.y() - b.bottom() < 1.6 * r.height() && b.x() < r.right() && b.right() > r.x()).findFirst();
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
