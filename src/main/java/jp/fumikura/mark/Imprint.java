package jp.fumikura.mark;

import jp.fumikura.page.Box;

/**
 * A seal's print as found.
 *
 * @param box prepared pixels
 * @param round round (true) or square (false)
 * @param overName lies over written text
 */
public record Imprint(Box box, Ink ink, boolean round, double diameterMm, boolean overName) {}
