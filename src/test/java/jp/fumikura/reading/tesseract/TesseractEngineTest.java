package jp.fumikura.reading.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;
import org.junit.jupiter.api.Test;

class TesseractEngineTest {
  private static final Resolution DPI = Resolution.ofDpi(200);
  private static final Font JAPANESE = new Font(Font.SANS_SERIF, Font.PLAIN, 29);

  @Test
  void aHorizontalLineIsReadWithABoxForEachCharacter() {
    LineReading reading = readOne(line("申請者の氏名及び住所"), false);
    assertThat(reading.text()).isEqualTo("申請者の氏名及び住所");
    assertThat(reading.glyphs()).hasSize(10).allSatisfy(g -> assertThat(g.confidence()).isBetween(0.0, 1.0));
    assertThat(reading.glyphs().get(9).box().x()).isGreaterThan(reading.glyphs().get(0).box().right() + 200);
  }

  @Test
  void aVerticalLineIsReadAndItsBoxesRunDownwards() {
    LineReading reading = readOne(column("主たる事務所"), true);
    assertThat(reading.text()).isEqualTo("主たる事務所");
    assertThat(reading.glyphs().get(5).box().y()).isGreaterThan(reading.glyphs().get(0).box().bottom() + 60);
  }

  @Test
  void paperAloneIsNothing() {
    assertThat(readOne(line(""), false)).isEqualTo(LineReading.NOTHING);
  }

  @Test
  void theShippedLineProvesThatJapaneseIsRead() {
    LanguageData data = LanguageData.find(System.getenv());
    assumeTrue(data instanceof LanguageData.Found, "Tesseract's Japanese data is not installed");
    try (TesseractEngine engine = new TesseractEngine((LanguageData.Found) data)) {
      assertThat(jp.fumikura.reading.SelfTest.complaint(engine, java.util.Locale.JAPANESE)).isEmpty();
    }
  }

  @Test
  void missingLanguageDataIsSaidWithTheCommandThatMendsIt() {
    String message = new LanguageData.Missing(List.of(java.nio.file.Path.of("/nowhere"))).message(java.util.Locale.JAPANESE);
    assertThat(message).contains("/nowhere", "sudo apt-get install tesseract-ocr-jpn");
  }

  private static LineReading readOne(BufferedImage image, boolean vertical) {
    LanguageData data = LanguageData.find(System.getenv());
    assumeTrue(data instanceof LanguageData.Found, "Tesseract's Japanese data is not installed");
    assumeTrue(JAPANESE.canDisplayUpTo("申請者") < 0, "no Japanese font is installed");
    try (TesseractEngine engine = new TesseractEngine((LanguageData.Found) data)) {
      return engine.read(List.of(new LineImage(PageImage.of(image, DPI).toGrey(), DPI, vertical, Expectation.ANYTHING))).getFirst();
    }
  }

  private static BufferedImage line(String text) {
    BufferedImage image = paper(60 + 29 * text.length(), 60);
    Graphics2D ink = ink(image);
    ink.drawString(text, 30, 40);
    return image;
  }

  private static BufferedImage column(String text) {
    BufferedImage image = paper(60, 60 + 33 * text.length());
    Graphics2D ink = ink(image);
    for (int i = 0; i < text.length(); i++) {
      ink.drawString(text.substring(i, i + 1), 15, 50 + 33 * i);
    }
    return image;
  }

  private static BufferedImage paper(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    return image;
  }

  private static Graphics2D ink(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(java.awt.RenderingHints.KEY_TEXT_ANTIALIASING, java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    g.setFont(JAPANESE);
    return g;
  }
}
