package jp.fumikura.reading;

import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;

/**
 * One line cut out of a page: dark ink on white paper, a few pixels of paper around it.
 *
 * @param vertical characters run from top to bottom
 */
public record LineImage(GreyImage pixels, Resolution resolution, boolean vertical, Expectation expectation) {}
