package jp.fumikura.processing.child;

import java.nio.file.Path;
import java.util.List;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.pdf.SearchablePdf;

/** What became of a {@link ReadOrder}. Files lie in the order's scratch folder and belong to the caller from then on. */
public sealed interface ReadOutcome {
  /**
   * The file was read. My Numbers are masked in the reading, in the PDF's text layer and on the pictures.
   *
   * @param pdf the searchable PDF
   * @param pagePictures one JPEG a page, in order, long side at most 1,600 px, every My Number painted over
   * @param problems why a person must look: pages that could not be read, a PDF that is no PDF/A, an unknown form
   */
  record Read(Reading reading, Path pdf, SearchablePdf.Outcome pdfOutcome, List<Path> pagePictures, List<Problem> problems) implements ReadOutcome {
    public Read {
      pagePictures = List.copyOf(pagePictures);
      problems = List.copyOf(problems);
    }
  }

  /** A file that is no scan, of which only words were wanted. */
  record Words(Reading reading, List<Problem> problems) implements ReadOutcome {
    public Words {
      problems = List.copyOf(problems);
    }
  }

  /** The file itself is the reason: encrypted, cut short, empty, mislabelled, of a kind not taken, a bomb. Trying again does not help. */
  record Refused(Problem reason) implements ReadOutcome {}

  /** No child could read it, not even as mere pictures: children died or stood still more often than the limits allow. */
  record Lost(Problem reason) implements ReadOutcome {}
}
