package jp.fumikura.bench.forms;

import java.awt.geom.AffineTransform;
import java.util.List;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.mark.MarkState;
import jp.fumikura.page.PageImage;

/**
 * A scan with its truth.
 *
 * @param mmToScan where the paper's millimetres lie on the scan
 * @param marks every printed mark and what stands in it
 */
record MadeScan(PageImage image, AffineTransform mmToScan, List<Truth> marks, Looks looks) {
  MadeScan {
    marks = List.copyOf(marks);
  }

  record Truth(MarkPlace place, MarkState state) {}

  /** How it was scanned. */
  record Looks(int dpi, boolean colour, boolean stampedTitle) {}
}
