package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.layout.Crop;
import jp.fumikura.reading.layout.Layout;
import jp.fumikura.reading.layout.PaleSeals;
import jp.fumikura.reading.layout.PenRings;
import jp.fumikura.reading.layout.RedWriting;
import jp.fumikura.reading.layout.Strand;

/** Reads a prepared page: cuts it into cells, lines and columns, has an engine read them, puts them in reading order. */
public final class PageReader {
  private static final int RED_WORD = 2;
  private static final double RED_SURE = 0.9;
  private static final double RED_LIKELY = 0.5;

  private final LineEngine engine;

  public PageReader(LineEngine engine) {
    this.engine = engine;
  }

  /** Every line of the page, what is written in red at the end. Empty for blank pages. */
  public PageText read(PreparedPage page) {
    if (page.blank()) {
      return PageText.none();
    }
    PenRings rings = PenRings.of(PaleSeals.faded(page), page.resolution());
    GreyImage text = rings.text();
    List<TextLine> lines = new ArrayList<>(read(text, page.resolution(), Layout.of(page, text), Expectation.ANYTHING));
    RedWriting red = RedWriting.of(page);
    read(red.image(), page.resolution(), red.lines(), Expectation.ANYTHING).stream().filter(PageReader::words).forEach(lines::add);
    return new PageText(lines, rings.boxes());
  }

  /** The strokes of a seal are read as something too, but not surely and not at length. */
  private static boolean words(TextLine red) {
    return red.confidence() >= (red.glyphs().size() > RED_WORD ? RED_LIKELY : RED_SURE) && red.glyphs().size() >= RED_WORD;
  }

  /**
   * What stands in one place of the page (a field of a known form), rows joined in reading order; an empty text with
   * confidence 1 where the place holds no ink.
   */
  public TextLine read(PreparedPage page, Box place, Expectation expectation) {
    List<Strand> strands = Layout.within(page.text(), place, page.resolution());
    List<TextLine> lines = read(page.text(), page.resolution(), strands, expectation);
    if (lines.isEmpty()) {
      return new TextLine("", place, strands.isEmpty() ? 1 : 0, false, List.of());
    }
    return TextLine.joined(lines);
  }

  private List<TextLine> read(GreyImage text, Resolution resolution, List<Strand> strands, Expectation expectation) {
    List<Strand> written = strands.stream().filter(Strand::hasText).toList();
    List<Crop> crops = written.stream().map(s -> Crop.of(s, text, resolution, expectation)).toList();
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
}
