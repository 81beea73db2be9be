package jp.fumikura.ledger;

import java.nio.file.Path;

/**
 * Someone who lives on what lies on the share besides our documents. Told by whoever goes through the share; hearing the
 * same twice does no harm, and all that is derived can be deleted and made again by going through it anew.
 */
public interface ShareListener {
  /**
   * A file that is new or has changed.
   *
   * @param section whose people find it
   * @param reading as a child process read it; a file of words alone has one page without a picture
   */
  void seen(Path file, String section, Reading reading);

  /** Nothing lies there any more. */
  void gone(Path file);
}
