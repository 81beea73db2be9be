package jp.fumikura.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;
import org.junit.jupiter.api.Test;

class PaleSealsTest {
  private static final Resolution DPI = Resolution.ofDpi(200);
  private static final int DARK = 40;

  @Test
  void aPaleRingBecomesPaperAndTheStrokesUnderItStay() {
    GreyImage read = PaleSeals.faded(page(140), DPI);
    assertThat(read.at(200, 159)).isGreaterThan(212);
    assertThat(read.at(200, 200)).isLessThan(DARK + 20);
  }

  @Test
  void aRingAsDarkAsTheWritingIsNoSeal() {
    GreyImage page = page(DARK);
    assertThat(PaleSeals.faded(page, DPI)).isSameAs(page);
  }

  /** A row of strokes, a ring of 10 mm around the last ones. */
  private static GreyImage page(int ring) {
    BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 400, 400);
    g.setColor(new Color(ring, ring, ring));
    g.setStroke(new BasicStroke(4));
    g.drawOval(160, 160, 80, 80);
    g.setColor(new Color(DARK, DARK, DARK));
    for (int x = 40; x < 240; x += 32) {
      g.fillRect(x, 190, 24, 5);
      g.fillRect(x + 6, 186, 5, 26);
      g.fillRect(x, 199, 24, 5);
    }
    g.dispose();
    return PageImage.of(image, DPI).toGrey();
  }
}
