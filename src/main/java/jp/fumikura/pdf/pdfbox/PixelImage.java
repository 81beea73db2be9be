package jp.fumikura.pdf.pdfbox;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import jp.fumikura.page.PageImage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Images compressed anew without loss: G4 for two levels, Flate for the rest. */
final class PixelImage {
  private PixelImage() {}

  static PDImageXObject of(PageImage page, PDDocument target) throws IOException {
    return page.depth() == PageImage.Depth.BILEVEL ? CCITTFactory.createFromImage(target, bits(page)) : LosslessFactory.createFromImage(target, page.toBufferedImage());
  }

  private static BufferedImage bits(PageImage page) {
    BufferedImage out = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_BINARY);
    byte[] packed = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
    int stride = (page.width() + 7) >> 3;
    byte[] grey = page.red();
    for (int y = 0; y < page.height(); y++) {
      for (int x = 0; x < page.width(); x++) {
        if (grey[y * page.width() + x] != 0) {
          packed[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
      }
    }
    return out;
  }
}
