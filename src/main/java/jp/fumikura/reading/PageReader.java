package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.layout.Crop;
import jp.fumikura.reading.layout.Layout;
import jp.fumikura.reading.layout.Strand;

/** Reads a prepared page: cuts it into cells, lines and columns, has an engine read them, puts them in reading order. */
public final class PageReader {
  private final LineEngine engine;

  public PageReader(LineEngine engine) {
    this.engine = engine;
  }

  /** Every line of the page. Empty for blank pages. */
  public PageText read(PreparedPage page) {
    if (page.blank()) {
      return PageText.none();
    }
    return new PageText(read(page, Layout.of(page), Expectation.ANYTHING));
  }

  /**
   * What stands in one place of the page (a field of a known form), rows joined in reading order; an empty text with
   * confidence 1 where the place holds no ink.
   */
  public TextLine read(PreparedPage page, Box place, Expectation expectation) {
    List<Strand> strands = Layout.within(page.text(), place, page.resolution());
    List<TextLine> lines = read(page, strands, expectation);
    if (lines.isEmpty()) {
      return new TextLine("", place, strands.isEmpty() ? 1 : 0, false, List.of());
    }
    return lines.size() == 1 ? lines.getFirst() : joined(lines);
  }

  private List<TextLine> read(PreparedPage page, List<Strand> strands, Expectation expectation) {
    List<Strand> written = strands.stream().filter(Strand::hasText).toList();
    List<Crop> crops = written.stream().map(s -> Crop.of(s, page.text(), page.resolution(), expectation)).toList();
    Iterator<LineReading> readings = engine.read(crops.stream().map(Crop::image).toList()).iterator();
    Iterator<Crop> crop = crops.iterator();
    return strands.stream().map(s -> s.hasText() ? line(s, crop.next(), readings.next()) : boxes(s))
        .filter(l -> !l.text().isBlank()).toList();
  }

  private static TextLine boxes(Strand strand) {
    return CheckMarks.insert(new TextLine("", strand.box(), 1, strand.vertical(), List.of()), strand.checkBoxes());
  }

  private static TextLine line(Strand strand, Crop crop, LineReading reading) {
    List<Glyph> glyphs = reading.glyphs().stream().map(g -> new Glyph(g.text(), crop.onPage(g.box()), g.confidence(), g.candidates())).toList();
    return CheckMarks.insert(new TextLine(reading.text(), strand.box(), reading.confidence(), strand.vertical(), glyphs), strand.checkBoxes());
  }

  private static TextLine joined(List<TextLine> lines) {
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    lines.forEach(l -> {
      text.append(l.text());
      glyphs.addAll(l.glyphs());
    });
    Box box = lines.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
    double weakest = lines.stream().mapToDouble(TextLine::confidence).min().orElse(0);
    return new TextLine(text.toString(), box, weakest, lines.getFirst().vertical(), glyphs);
  }
}
