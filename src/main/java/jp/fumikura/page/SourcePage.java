package jp.fumikura.page;

import java.util.List;

/**
 * One page as it came in: pixels, and the words it brings along where it is born digital.
 *
 * @param number from 1
 * @param image the scan's own pixels; for born-digital pages a 300-dpi rendering of the CropBox after /Rotate
 * @param words empty for scans; a text layer of unknown origin over a full-page image is not trusted and left out
 * @param sheet how the pixels lie on the sheet they came from
 */
public record SourcePage(int number, PageImage image, Origin origin, List<Word> words, Sheet sheet) {
  /** Decided per page by how much of its area is image and how much is text; tags are not asked. */
  public enum Origin { SCANNED, BORN_DIGITAL, MIXED }

  public SourcePage {
    words = List.copyOf(words);
  }

  /** A page of an image file, as stored. */
  public SourcePage(int number, PageImage image, Origin origin, List<Word> words) {
    this(number, image, origin, words, Sheet.ofImage(image, 1));
  }
}
