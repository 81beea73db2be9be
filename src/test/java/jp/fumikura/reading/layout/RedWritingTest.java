package jp.fumikura.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;
import org.junit.jupiter.api.Test;

/** Characters are drawn as solid squares: the layout looks at places, not at shapes. */
class RedWritingTest {
  private static final Resolution DPI = Resolution.ofDpi(200);

  @Test
  void aRedDateIsALineOfItsOwnBlackOnWhite() {
    RedWriting red = RedWriting.of(page(new Color(210, 40, 50)));
    assertThat(red.lines()).singleElement().satisfies(line -> {
      assertThat(line.pieces()).hasSize(6);
      assertThat(red.image().at((int) line.pieces().getFirst().box().centreX(), (int) line.box().centreY())).isLessThan(60);
    });
  }

  @Test
  void aPageInBlackHasNone() {
    assertThat(RedWriting.of(page(Color.BLACK)).lines()).isEmpty();
  }

  /** A row in one colour below several in black. */
  private static PreparedPage page(Color colour) {
    BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1654, 2339);
    g.setColor(Color.BLACK);
    for (int y = 200; y < 900; y += 60) {
      row(g, y, 20);
    }
    g.setColor(colour);
    row(g, 1200, 6);
    g.dispose();
    return new PagePreparation().prepare(PageImage.of(image, DPI));
  }

  private static void row(Graphics2D g, int y, int count) {
    for (int i = 0; i < count; i++) {
      g.fillRect(200 + i * 32, y, 26, 26);
    }
  }
}
