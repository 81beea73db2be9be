package jp.fumikura.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that lacks its end is not taken, whatever its kind. */
class CompletenessTest {
  private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n30\n%%EOF\n";

  @TempDir
  Path folder;

  @Test
  void everyKindIsWholeWithItsEndAndIncompleteWithout() throws IOException {
    for (String kind : new String[] {"png", "jpg", "tif"}) {
      byte[] whole = image(kind);
      assertThat(look(whole)).as(kind).isInstanceOf(Completeness.Whole.class);
      for (double part : new double[] {0.3, 0.6, 0.95}) {
        assertThat(look(Arrays.copyOf(whole, (int) (whole.length * part)))).as(kind + " cut at " + part).isInstanceOf(Completeness.Incomplete.class);
      }
    }
  }

  @Test
  void aPdfIsWholeWhenItsEndPointsIntoIt() throws IOException {
    assertThat(look(PDF.getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(Completeness.Whole.class);
    assertThat(look(PDF.substring(0, 60).getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Completeness.Incomplete("pdf"));
    assertThat(look(PDF.replace("\n30\n", "\n99999\n").getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Completeness.Incomplete("pdf"));
  }

  @Test
  void anEmptyFileIsIncomplete() throws IOException {
    assertThat(look(new byte[0])).isEqualTo(new Completeness.Incomplete("empty"));
  }

  private Completeness look(byte[] bytes) throws IOException {
    return Completeness.of(Files.write(folder.resolve("f"), bytes));
  }

  private static byte[] image(String kind) throws IOException {
    BufferedImage image = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 60_000; i++) {
      image.setRGB(i % 200, i / 200, i * 7919);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, out)).isTrue();
    return out.toByteArray();
  }
}
