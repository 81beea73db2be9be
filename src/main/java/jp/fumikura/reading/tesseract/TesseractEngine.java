package jp.fumikura.reading.tesseract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;
import jp.fumikura.reading.Reliability;
import jp.fumikura.reading.layout.LaidDown;
import jp.fumikura.text.JapaneseSpaces;
import jp.fumikura.text.KanjiLevel;

/**
 * Reads lines with Tesseract and its Japanese data ({@code jpn} alone: {@code jpn+eng} was measured worse and slower).
 *
 * <p>Tesseract answers in half-width forms only and never with ㊞, □ or ☑; those are found by image elsewhere.
 */
public final class TesseractEngine implements LineEngine {
  private static final int ONE_LINE = 7;
  /** One line without Tesseract's own cutting: rescues crops that {@link #ONE_LINE} answers with nothing. */
  private static final int RAW_LINE = 13;
  private static final int INK = 160;
  /**
   * Of characters stated at 0.975 only 94 in 100 are right, at 0.75 a third. Measured on 13,800 characters of made
   * forms in five typefaces and a hand-like one, none of which the benchmark prints with.
   */
  private static final Reliability RELIABILITY = new Reliability(
      new double[] {0.30, 0.75, 0.83, 0.88, 0.92, 0.96, 0.975, 0.983, 0.9885, 0.992, 0.996}, new double[] {0.25, 0.30, 0.55, 0.74, 0.82, 0.88, 0.94, 0.965, 0.995, 0.998, 0.999});
  private static final String SIGNS = "□■☑✓○●◎△▲▽▼㊞㊙";

  private final TesseractHandle japanese;

  public TesseractEngine(LanguageData.Found data) {
    this(data.folder());
  }

  public TesseractEngine(Path languageData) {
    this.japanese = new TesseractHandle(languageData, "jpn");
  }

  @Override
  public String name() {
    return "tesseract";
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    List<LineReading> out = new ArrayList<>(lines.size());
    for (LineImage line : lines) {
      out.add(!hasInk(line.pixels()) ? LineReading.NOTHING : line.vertical() ? readVertical(line) : readHorizontal(line));
    }
    return out;
  }

  /** Asked for a raw line, Tesseract sees a long bar on empty paper. */
  private static boolean hasInk(GreyImage image) {
    for (byte pixel : image.pixels()) {
      if ((pixel & 0xff) < INK) {
        return true;
      }
    }
    return false;
  }

  private LineReading readHorizontal(LineImage line) {
    return reading(see(line.pixels(), line));
  }

  /** A vertical line is laid down: its characters side by side, then read as any other line. */
  private LineReading readVertical(LineImage line) {
    LaidDown laid = LaidDown.of(line.pixels());
    List<Symbol> seen = see(laid.image(), line);
    return reading(seen.stream().map(s -> new Symbol(s.text(), laid.standing(s.box()), s.confidence(), s.afterSpace())).toList());
  }

  private List<Symbol> see(GreyImage image, LineImage line) {
    int dpi = (int) Math.round(line.resolution().dpi());
    String allowed = allowed(line.expectation());
    List<Symbol> seen = japanese.read(image, dpi, ONE_LINE, allowed);
    return seen.isEmpty() ? japanese.read(image, dpi, RAW_LINE, allowed) : seen;
  }

  private static String allowed(Expectation expectation) {
    return expectation == Expectation.DIGITS ? "0123456789-" : "";
  }

  private static LineReading reading(List<Symbol> seen) {
    if (seen.isEmpty()) {
      return LineReading.NOTHING;
    }
    List<Symbol> symbols = Habits.undone(seen);
    List<Glyph> glyphs = symbols.stream().map(s -> new Glyph(s.text(), s.box(), RELIABILITY.of(s.confidence()), List.of())).toList();
    double all = glyphs.stream().mapToDouble(Glyph::confidence).reduce(1, (a, b) -> a * b);
    String text = symbols.stream().map(s -> (s.afterSpace() ? " " : "") + s.text()).collect(Collectors.joining()).strip();
    return new LineReading(JapaneseSpaces.close(text), all, glyphs);
  }

  /** Its Japanese data holds most kanji of JIS level 1 and few others. */
  @Override
  public boolean knows(String character) {
    return !KanjiLevel.rare(character) && !SIGNS.contains(character);
  }

  @Override
  public void close() {
    japanese.close();
  }
}
