package jp.fumikura.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
  @TempDir
  Path folder;

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    assertThat(refusal("a.pdf", new byte[0])).isEqualTo(Refusal.Code.EMPTY_FILE);
  }

  @Test
  void wordsUnderTheNameOfAPdfAreMislabelled() throws IOException {
    assertThat(refusal("a.pdf", "こんにちは".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.Code.MISLABELLED);
  }

  @Test
  void otherKindsAreNotTaken() throws IOException {
    assertThat(refusal("a.zip", new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(Refusal.Code.UNSUPPORTED_KIND);
  }

  @Test
  void aPictureUnderTheNameOfAPdfIsReadByItsContent() throws IOException {
    Path file = Files.write(folder.resolve("a.pdf"), image("png"));
    try (ScanFile scan = new ScanFiles(DecodingLimits.standard()).open(file, "a.pdf")) {
      assertThat(scan.page(1).scanWidth()).isEqualTo(300);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void aPictureCutShortIsSaidToBe(String kind) throws IOException {
    byte[] whole = image(kind);
    assertThat(refusal("a." + kind, Arrays.copyOf(whole, whole.length * 2 / 3))).isEqualTo(Refusal.Code.TRUNCATED);
  }

  @Test
  void aPdfCutShortIsSaidToBe() throws IOException {
    byte[] whole = pdf(null);
    assertThat(refusal("a.pdf", Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Refusal.Code.TRUNCATED);
  }

  @Test
  void aPdfBehindAPasswordIsSaidToBeEncrypted() throws IOException {
    assertThat(refusal("a.pdf", pdf("secret"))).isEqualTo(Refusal.Code.ENCRYPTED);
  }

  @Test
  void aPngOf65535By65535PixelsIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] png = image("png");
    ByteBuffer.wrap(png).putInt(16, 65_535).putInt(20, 65_535);
    assertThat(refusal("a.png", png)).isEqualTo(Refusal.Code.TOO_LARGE);
  }

  @Test
  void aJpegOf65535By65535PixelsIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] jpeg = image("jpg");
    for (int at = 2; at + 9 < jpeg.length; at++) {
      if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
        ByteBuffer.wrap(jpeg).putInt(at + 5, -1);
        break;
      }
    }
    assertThat(refusal("a.jpg", jpeg)).isEqualTo(Refusal.Code.TOO_LARGE);
  }

  @Test
  void aTiffOf65535By65535PixelsIsRefusedBeforeItIsDecoded() throws IOException {
    ByteBuffer tiff = ByteBuffer.allocate(64);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    tiff.putShort((short) 256).putShort((short) 4).putInt(1).putInt(65_535);
    tiff.putShort((short) 257).putShort((short) 4).putInt(1).putInt(65_535);
    assertThat(refusal("a.tif", tiff.array())).isEqualTo(Refusal.Code.TOO_LARGE);
  }

  @Test
  void directoriesOfATiffThatRunInACircleEnd() throws IOException {
    ByteBuffer tiff = ByteBuffer.allocate(32);
    tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 0).putInt(8);
    assertThat(refusal("a.tif", tiff.array())).isEqualTo(Refusal.Code.PAGE_TREE_LOOP);
  }

  @Test
  void aPageTreeThatReturnsToItselfIsRefused() throws IOException {
    assertThat(refusal("a.pdf", pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 9>>"))).isEqualTo(Refusal.Code.PAGE_TREE_LOOP);
  }

  @Test
  void aPageTreeThatMultipliesEnds() throws IOException {
    List<String> objects = new ArrayList<>(List.of("<</Type/Catalog/Pages 2 0 R>>"));
    for (int level = 2; level < 40; level++) {
      objects.add("<</Type/Pages/Count 2/Kids[" + (level + 1) + " 0 R " + (level + 1) + " 0 R]>>");
    }
    objects.add("<</Type/Page/MediaBox[0 0 9 9]>>");
    assertThat(refusal("a.pdf", pdfOf(objects.toArray(String[]::new)))).isEqualTo(Refusal.Code.TOO_MANY_PAGES);
  }

  @Test
  void aPdfWithoutPagesIsRefused() throws IOException {
    assertThat(refusal("a.pdf", pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"))).isEqualTo(Refusal.Code.NO_PAGES);
  }

  @Test
  void aPageOf65535By65535ImagePixelsIsRefusedBeforeItIsDecoded() throws IOException {
    assertThat(refusal("a.pdf", pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        "<</Length 27>>stream\nq 600 0 0 800 0 0 cm /I Do Q\nendstream",
        "<</Type/XObject/Subtype/Image/Width 65535/Height 65535/BitsPerComponent 8/ColorSpace/DeviceGray/Length 3>>stream\nabc\nendstream")))
        .isEqualTo(Refusal.Code.TOO_LARGE);
  }

  @Test
  void bytesFlippedAtRandomNeverEndInAnythingButAPageOrARefusal() throws IOException {
    Random random = new Random(20261121);
    for (String kind : new String[] {"png", "jpg", "tif"}) {
      byte[] whole = image(kind);
      for (int round = 0; round < 60; round++) {
        byte[] damaged = whole.clone();
        for (int n = 0; n < 1 + random.nextInt(8); n++) {
          damaged[16 + random.nextInt(damaged.length - 16)] = (byte) random.nextInt();
        }
        readOrRefuse("a." + kind, damaged);
      }
    }
  }

  private void readOrRefuse(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try (ScanFile scan = new ScanFiles(DecodingLimits.standard()).open(file, name)) {
      assertThat(scan.page(1).page().image().width()).isPositive();
    } catch (Refusal e) {
      assertThat(e.code()).isNotNull();
    }
  }

  private Refusal.Code refusal(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Refusal.Code[] code = new Refusal.Code[1];
    assertThatThrownBy(() -> {
      try (ScanFile scan = new ScanFiles(DecodingLimits.standard()).open(file, name)) {
        scan.page(1);
      }
    }).isInstanceOfSatisfying(Refusal.class, e -> code[0] = e.code());
    return code[0];
  }

  /** A PDF of these objects, numbered from 1, with a true cross-reference table. */
  private static byte[] pdfOf(String... objects) {
    StringBuilder out = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", out.length()));
      out.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int xref = out.length();
    out.append(table).append("trailer\n<</Root 1 0 R/Size ").append(objects.length + 1).append(">>\nstartxref\n").append(xref).append("\n%%EOF\n");
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] image(String kind) throws IOException {
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int i = 0; i < 300 * 200; i++) {
      image.setRGB(i % 300, i / 300, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] pdf(@org.jspecify.annotations.Nullable String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
