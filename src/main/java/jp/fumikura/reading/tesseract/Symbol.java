package jp.fumikura.reading.tesseract;

import jp.fumikura.page.Box;

/**
 * One character as Tesseract reports it.
 *
 * @param box pixels of the image given
 * @param confidence 0–1 as stated, not calibrated
 * @param afterSpace Tesseract put a space before it
 */
record Symbol(String text, Box box, double confidence, boolean afterSpace) {}
