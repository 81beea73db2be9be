package jp.fumikura.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fumikura.page.Box;
import jp.fumikura.reading.TextLine;

/** Lines that stand side by side: print set apart by wide gaps, as in 令和　　年　　月　　日, is read as several. */
record Row(List<TextLine> lines) {
  private static final List<String> ERAS = List.of("令和", "平成", "昭和");

  /** Horizontal lines by rows, each from left to right. */
  static List<Row> of(List<TextLine> lines) {
    List<Row> rows = new ArrayList<>();
    for (TextLine line : lines.stream().filter(l -> !l.vertical()).sorted(Comparator.comparingInt(l -> l.box().x())).toList()) {
      Optional<Row> home = rows.stream().filter(r -> r.level(line)).findFirst();
      home.ifPresentOrElse(r -> r.lines().add(line), () -> rows.add(new Row(new ArrayList<>(List.of(line)))));
    }
    return rows;
  }

  private boolean level(TextLine line) {
    Box last = lines.getLast().box();
    return Math.abs(last.centreY() - line.box().centreY()) < 0.5 * Math.min(last.height(), line.box().height());
  }

  Box box() {
    return lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
  }

  /** What is printed left of x, without spaces and numbering. */
  String before(int x) {
    return lines.stream().filter(l -> l.box().x() < x).map(l -> Headings.spelled(l.text())).collect(Collectors.joining()).replaceAll("^[①-⑳0-9.．\\s]+|[:：\\s　]", "");
  }

  /** From the era or the year's sign to the day's sign; empty where the row holds no date to fill in. */
  Optional<Box> date() {
    StringBuilder text = new StringBuilder();
    List<TextLine> owners = new ArrayList<>();
    for (TextLine line : lines) {
      String word = Headings.spelled(line.text()).replaceAll("[\\s　]", "");
      text.append(word);
      for (int i = 0; i < word.length(); i++) {
        owners.add(line);
      }
    }
    int year = text.indexOf("年月日");
    if (year < 0) {
      return Optional.empty();
    }
    int from = year >= 2 && ERAS.contains(text.substring(year - 2, year)) ? year - 2 : year;
    return owners.subList(from, year + 3).stream().map(TextLine::box).reduce(Box::union);
  }
}
