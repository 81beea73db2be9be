package jp.fumikura.pdf.pdfbox;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.TransformerException;
import jp.fumikura.pdf.SearchablePdf;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** What a PDF says of itself: title, language, colours meant as sRGB, and that it is a PDF/A-2b where it is one. */
final class Declaration {
  private Declaration() {}

  static void add(PDDocument document, SearchablePdf.Title title, boolean archival) throws IOException {
    document.setVersion(1.7f);
    document.setDocumentId((long) title.text().hashCode() << 32 | document.getNumberOfPages());
    document.getDocumentCatalog().setLanguage("ja");
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    document.getDocumentCatalog().addOutputIntent(srgb(document));
    PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(xmp(title, archival)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  private static PDOutputIntent srgb(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputCondition("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static byte[] xmp(SearchablePdf.Title title, boolean archival) throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      xmp.createAndAddDublinCoreSchema().setTitle(printable(title.text()));
      xmp.createAndAddXMPBasicSchema().setCreatorTool("Fumikura");
      if (archival) {
        PDFAIdentificationSchema id = xmp.createAndAddPDFAIdentificationSchema();
        id.setPart(2);
        id.setConformance("B");
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, out, true);
      return out.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException("metadata of the PDF", e);
    }
  }

  /** XML knows no control characters; file names may have them. */
  private static String printable(String text) {
    String clean = text.codePoints().filter(c -> !Character.isISOControl(c) && Character.isDefined(c) && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    return new String(clean.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
