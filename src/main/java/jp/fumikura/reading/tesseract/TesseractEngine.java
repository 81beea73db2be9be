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
import jp.fumikura.reading.layout.LaidDown;
import jp.fumikura.text.JapaneseSpaces;

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
    List<Glyph> glyphs = symbols.stream().map(s -> new Glyph(s.text(), s.box(), s.confidence(), List.of())).toList();
    double weakest = glyphs.stream().mapToDouble(Glyph::confidence).min().orElse(0);
    String text = symbols.stream().map(s -> (s.afterSpace() ? " " : "") + s.text()).collect(Collectors.joining()).strip();
    return new LineReading(JapaneseSpaces.close(text), weakest, glyphs);
  }

  @Override
  public void close() {
    japanese.close();
  }
}
