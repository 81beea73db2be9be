package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** A written page taken over with its own program; text it does not have itself is laid over it. */
final class KeptPage {
  private KeptPage() {}

  static void add(PDPage written, PDDocument target, String layer, InvisibleFont font) throws IOException {
    PDResources resources = written.getResources();
    PDPage page = target.importPage(written);
    COSDictionary dictionary = page.getCOSObject();
    for (COSName key : new COSName[] {COSName.AA, COSName.ANNOTS, COSName.METADATA, COSName.STRUCT_PARENTS, COSName.B, COSName.getPDFName("PieceInfo"),
        COSName.getPDFName("Tabs"), COSName.getPDFName("Thumb"), COSName.getPDFName("PresSteps")}) {
      dictionary.removeItem(key);
    }
    COSDictionary own = resources == null ? new COSDictionary() : new COSDictionary(resources.getCOSObject());
    if (!layer.isEmpty()) {
      addFonts(own, font);
      layOver(dictionary, target, layer);
    }
    dictionary.setItem(COSName.RESOURCES, own);
  }

  /** Both faces of the text layer's font, in a font table of the page's own. */
  static void addFonts(COSDictionary resources, InvisibleFont font) {
    COSDictionary before = resources.getCOSDictionary(COSName.FONT);
    COSDictionary fonts = before == null ? new COSDictionary() : new COSDictionary(before);
    fonts.setItem(InvisibleFont.HORIZONTAL, font.horizontal());
    fonts.setItem(InvisibleFont.VERTICAL, font.vertical());
    resources.setItem(COSName.FONT, fonts);
  }

  private static void layOver(COSDictionary page, PDDocument target, String layer) throws IOException {
    COSArray contents = new COSArray();
    contents.add(stream(target, "q\n"));
    COSBase before = page.getDictionaryObject(COSName.CONTENTS);
    if (before instanceof COSArray several) {
      contents.addAll(several);
    } else if (before != null) {
      contents.add(before);
    }
    contents.add(stream(target, "\nQ\n" + layer));
    page.setItem(COSName.CONTENTS, contents);
  }

  private static COSStream stream(PDDocument target, String program) throws IOException {
    COSStream stream = target.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(program.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }
}
