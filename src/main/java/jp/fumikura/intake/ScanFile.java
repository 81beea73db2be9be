package jp.fumikura.intake;

import java.io.Closeable;
import java.io.IOException;

/** A file opened for reading page by page; one page is held in memory at a time. Belongs to one thread. */
public interface ScanFile extends Closeable {
  int pages();

  /**
   * Decodes one page.
   *
   * @param number from 1
   * @throws IOException where this page cannot be decoded; the others still can
   */
  DecodedPage page(int number) throws IOException;
}
