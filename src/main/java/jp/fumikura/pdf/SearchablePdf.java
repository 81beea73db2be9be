package jp.fumikura.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a searchable PDF/A-2b: the pixels of the scan as they came (its own compressed bytes where they can stay), an invisible text layer
 * over them. Pages are handed over one by one, so that no document is too long.
 */
public interface SearchablePdf {
  /**
   * Begins a PDF.
   *
   * @param source the file as it came in
   * @param target appears whole at the end or not at all
   */
  Draft begin(Path source, Title title, Path target) throws IOException;

  /** A plain PDF of JPEG pictures, one a page: what is left where nothing better can be made. */
  void ofPictures(List<Path> jpegs, Title title, Path target) throws IOException;

  /** A PDF under way; pages in order, each of the source's pages once. */
  interface Draft extends Closeable {
    /** A page with its text. */
    void add(PdfPage page) throws IOException;

    /** A page nobody could decode: kept as it is where it stands in a PDF, a sheet that says so otherwise. */
    void addUndecoded(int number) throws IOException;

    /**
     * Writes the file.
     *
     * @return how far it got; a PDF/A that could not be made is no reason to lose a reading
     */
    Outcome finish() throws IOException;
  }

  /** Document title as the PDF's metadata state it. */
  record Title(String text) {}

  /** What was written. */
  enum Outcome { PDFA, PDFA_FROM_RENDERING, PLAIN_PDF }
}
