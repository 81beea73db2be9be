package jp.fumikura.page;

import java.util.List;

/**
 * One page as it came in: pixels, and the words it brings along where it is born digital.
 *
 * @param number from 1
 * @param image the scan's own pixels; for born-digital pages a 300-dpi rendering of the CropBox after /Rotate
 * @param words empty for scans; a text layer of unknown origin over a full-page image is not trusted and left out
 */
public record SourcePage(int number, PageImage image, Origin origin, List<Word> words) {
  /** Decided per page by how much of its area is image and how much is text; tags are not asked. */
  public enum Origin { SCANNED, BORN_DIGITAL, MIXED }

  public SourcePage {
    words = List.copyOf(words);
  }
}
