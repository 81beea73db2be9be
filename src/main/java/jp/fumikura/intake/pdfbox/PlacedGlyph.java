package jp.fumikura.intake.pdfbox;

import java.awt.geom.Rectangle2D;

/**
 * A visible character of a PDF page.
 *
 * @param box points as seen, y down
 * @param em size of the font in points as seen
 * @param vertical the font writes from top to bottom
 * @param upright its base line runs from left to right
 */
record PlacedGlyph(String text, Rectangle2D box, double em, boolean vertical, boolean upright) {}
