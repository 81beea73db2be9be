package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Finds the image that is painted largest on a page; of equals the last, since it covers the others. */
final class SoleImage extends PDFStreamEngine {
  /** Forms within forms beyond this are a circle. */
  private static final int NESTING = 24;
  private double largest;
  private Optional<PDImageXObject> found = Optional.empty();

  private SoleImage() {
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
  }

  static Optional<PDImageXObject> of(PDPage page) throws IOException {
    SoleImage engine = new SoleImage();
    engine.processPage(page);
    return engine.found;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals(OperatorName.DRAW_OBJECT) && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
      draw(getResources().getXObject(name));
    } else {
      super.processOperator(operator, operands);
    }
  }

  private void draw(PDXObject object) throws IOException {
    if (object instanceof PDImageXObject image) {
      double area = Math.abs(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform().getDeterminant());
      if (area >= largest * 0.999) {
        largest = area;
        found = Optional.of(image);
      }
    } else if (object instanceof PDFormXObject form && getLevel() < NESTING) {
      showForm(form);
    }
  }
}
