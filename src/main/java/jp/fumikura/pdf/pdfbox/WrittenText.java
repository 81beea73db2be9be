package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Follows a page's program and looks at every character it shows: embedded, present in its font, as wide as declared (ISO 19005-2 6.2.11). */
final class WrittenText extends PDFStreamEngine {
  /** Thousandths of an em by which declared and real width may differ. */
  private static final double WIDTHS = 1;
  private static final Set<String> DEVICE_CMYK = Set.of("k", "K");
  private final Set<String> reasons = new TreeSet<>();
  private final Set<String> checked = new HashSet<>();

  private WrittenText() {
    for (var operator : List.of(new BeginText(this), new EndText(this), new Concatenate(this), new DrawObject(this), new SetGraphicsStateParameters(this),
        new Save(this), new Restore(this), new NextLine(this), new SetCharSpacing(this), new MoveText(this), new MoveTextSetLeading(this), new SetFontAndSize(this),
        new ShowText(this), new ShowTextAdjusted(this), new SetTextLeading(this), new org.apache.pdfbox.contentstream.operator.state.SetMatrix(this),
        new SetTextRenderingMode(this), new SetTextRise(this), new SetWordSpacing(this), new SetTextHorizontalScaling(this), new ShowTextLine(this),
        new ShowTextLineAndSpace(this))) {
      addOperator(operator);
    }
  }

  static Set<String> of(PDPage page) throws IOException {
    WrittenText text = new WrittenText();
    text.processPage(page);
    return text.reasons;
  }

  @Override
  protected void processOperator(Operator operator, @Nullable List<COSBase> operands) throws IOException {
    if (DEVICE_CMYK.contains(operator.getName()) || operands != null && operands.contains(COSName.DEVICECMYK)) {
      reasons.add("device CMYK");
    }
    if (operator.getName().equals("BI") && operator.getImageParameters() != null) {
      String all = operator.getImageParameters().toString();
      if (all.contains("LZW") || all.contains("CMYK") || operator.getImageParameters().getBoolean(COSName.I, COSName.INTERPOLATE, false)) {
        reasons.add("inline image");
      }
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement) throws IOException {
    if (!checked.add(System.identityHashCode(font.getCOSObject()) + ":" + code)) {
      return;
    }
    if (font instanceof PDType3Font) {
      return;
    }
    if (!font.isEmbedded() || font.isDamaged()) {
      reasons.add("font not embedded");
      return;
    }
    if (Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) > WIDTHS) {
      reasons.add("glyph width");
    }
    shape(font, code);
  }

  private void shape(PDFont font, int code) throws IOException {
    if (font instanceof PDType0Font composite) {
      composite(composite, code);
    } else if (font instanceof PDSimpleFont simple) {
      simple(simple, code);
    }
  }

  /** Declares what is only implied: without a map, CIDs are glyph numbers. */
  private void composite(PDType0Font font, int code) throws IOException {
    COSDictionary descendant = font.getDescendantFont().getCOSObject();
    if (font.getDescendantFont() instanceof PDCIDFontType2 && !descendant.containsKey(COSName.CID_TO_GID_MAP)) {
      descendant.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    }
    if (font.codeToCID(code) == 0 || font.codeToGID(code) == 0) {
      reasons.add(".notdef");
    }
  }

  private void simple(PDSimpleFont font, int code) throws IOException {
    if (font instanceof PDTrueTypeFont trueType) {
      COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
      if (trueType.codeToGID(code) == 0) {
        reasons.add(".notdef");
      }
      boolean symbolic = font.getFontDescriptor() != null && font.getFontDescriptor().isSymbolic();
      boolean standard = COSName.WIN_ANSI_ENCODING.equals(encoding) || COSName.MAC_ROMAN_ENCODING.equals(encoding);
      if (symbolic ? encoding != null : !standard) {
        reasons.add("TrueType encoding");
      }
    } else if (font.getEncoding() == null || ".notdef".equals(font.getEncoding().getName(code))) {
      reasons.add(".notdef");
    }
  }
}
