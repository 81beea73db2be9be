package jp.fumikura.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a searchable PDF/A-2b: the pixels of the scan as they came (its own compressed bytes where they can stay), an invisible text layer over them. */
public interface SearchablePdf {
  /**
   * @param source the file as it came in
   * @param target written whole or not at all
   * @return how far it got; a PDF/A that could not be made is no reason to lose a reading
   */
  Outcome write(Path source, List<PdfPage> pages, Title title, Path target) throws IOException;

  /** Document title and language as the PDF's metadata states them. */
  record Title(String text) {}

  /** What was written. */
  enum Outcome { PDFA, PDFA_FROM_RENDERING, PLAIN_PDF }
}
