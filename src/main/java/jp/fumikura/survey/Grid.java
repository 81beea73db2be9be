package jp.fumikura.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;

/** Ruled cells with the text that stands in them. */
final class Grid {
  /** A cell with its lines, in reading order. */
  record Filled(Cell cell, List<TextLine> lines) {
    String text() {
      return Headings.spelled(String.join("", lines.stream().map(TextLine::text).toList()));
    }

    Box box() {
      return cell.box();
    }

    /** Printed units, eras and signs that only surround a value. */
    boolean open() {
      return text().replaceAll("[\\s　()（）・〒円年月日時分令和平成昭大明歳人枚回件冊㎡m²%％第号－ー\\-〜~/:：印㊞]", "").isEmpty();
    }
  }

  private final List<Filled> cells = new ArrayList<>();
  private final List<TextLine> outside = new ArrayList<>();

  Grid(PreparedPage page, PageText text) {
    page.cells().forEach(c -> cells.add(new Filled(c, new ArrayList<>())));
    for (TextLine line : text.lines()) {
      Optional<Filled> home = cells.stream().filter(c -> c.box().contains(line.box().centreX(), line.box().centreY())).min(Comparator.comparingLong(c -> c.box().area()));
      home.ifPresentOrElse(c -> c.lines().add(line), () -> outside.add(line));
    }
  }

  List<Filled> cells() {
    return cells;
  }

  List<TextLine> outside() {
    return outside;
  }

  /** The next cell to the right that shares most of the row. */
  Optional<Filled> right(Filled of) {
    return cells.stream().filter(c -> c.box().x() >= of.box().right() - 2 && shared(c.box().y(), c.box().bottom(), of.box().y(), of.box().bottom()) > 0.6)
        .min(Comparator.comparingInt(c -> c.box().x())).filter(c -> c.box().x() - of.box().right() < of.box().height());
  }

  /** The next cell below that shares most of the column. */
  Optional<Filled> below(Filled of) {
    return cells.stream().filter(c -> c.box().y() >= of.box().bottom() - 2 && shared(c.box().x(), c.box().right(), of.box().x(), of.box().right()) > 0.8)
        .min(Comparator.comparingInt(c -> c.box().y())).filter(c -> c.box().y() - of.box().bottom() < of.box().height());
  }

  private static double shared(int a0, int a1, int b0, int b1) {
    return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / (double) Math.max(1, Math.min(a1 - a0, b1 - b0));
  }
}
