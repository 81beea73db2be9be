package jp.fumikura.page;

import java.util.List;

/**
 * A page made ready for reading. All pixels below are prepared pixels: upright, straight, at {@link #resolution()}
 * (usually 200 dpi; text of ordinary size then stands 26–33 px high); {@link #placement()} leads back to the scan.
 *
 * @param upright the page itself, colour kept
 * @param text what an engine reads: paper flattened to 255, ruled lines and red ink taken out
 * @param ink black ink, ruled lines included
 * @param redInk red ink (seals, red print); no bit set where the scan has no colour
 * @param rules ruled lines, solid and dotted
 * @param cells insides of ruled cells, by table, row and column
 * @param rotation how the scan was turned
 * @param skew tilt of the scan that was taken out, positive clockwise
 * @param blank nothing but paper (and dust, holes, bleed-through)
 */
public record PreparedPage(
    PageImage upright,
    GreyImage text,
    BitImage ink,
    BitImage redInk,
    List<Rule> rules,
    List<Cell> cells,
    Placement placement,
    QuarterTurn rotation,
    Angle skew,
    Quality quality,
    boolean blank) {

  public PreparedPage {
    rules = List.copyOf(rules);
    cells = List.copyOf(cells);
  }

  public int width() {
    return upright.width();
  }

  public int height() {
    return upright.height();
  }

  public Resolution resolution() {
    return upright.resolution();
  }

  public PageImage.Depth depth() {
    return upright.depth();
  }
}
