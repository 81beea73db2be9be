package jp.fumikura.preparation;

import java.awt.geom.AffineTransform;
import java.util.List;
import jp.fumikura.page.Cell;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Quality;
import jp.fumikura.page.Rule;
import jp.fumikura.preparation.Flattening.Flat;
import jp.fumikura.preparation.Straightening.Straightened;

/**
 * Makes a scan ready for reading: a list of image steps, each one image in, one image out.
 *
 * <p>Holds nothing between pages; one object may serve many threads.
 */
public final class PagePreparation {
  /**
   * The page upright, straight, on white paper, its inks apart and its ruled lines found.
   *
   * @param scan pixels as they came in; the stated resolution is corrected where it cannot be true
   */
  public PreparedPage prepare(PageImage scan) {
    PageImage sized = scan.withResolution(ScanResolution.of(scan));
    PageImage reduced = WorkingScale.usual(sized);
    Sketch sketch = Sketch.of(reduced);
    if (reduced != sized && sketch.textTooSmall()) {
      reduced = WorkingScale.fine(sized);
    }
    Pose pose = sketch.pose();
    Straightened straight = Straightening.straighten(reduced, pose, sketch.paper());
    Flat flat = Flattening.flatten(straight.page());
    Inks inks = InkSeparation.separate(flat.page());
    AffineTransform toScan = AffineTransform.getScaleInstance((double) scan.width() / reduced.width(), (double) scan.height() / reduced.height());
    toScan.concatenate(straight.toOriginal());
    return prepared(straight.page(), flat, inks, new Placement(toScan), pose);
  }

  private static PreparedPage prepared(PageImage upright, Flat flat, Inks inks, Placement placement, Pose pose) {
    List<Rule> rules = RuleFinder.find(Masks.or(inks.black(), inks.red()), inks.forLines(), upright.resolution());
    List<Cell> cells = CellFinder.find(rules, upright.width(), upright.height(), upright.resolution());
    GreyImage text = RuleRemoval.remove(inks.flat(), inks.black(), rules);
    Quality quality = QualityGauge.measure(inks.flat(), inks.black(), flat.paperGrey());
    boolean blank = Content.none(inks.black(), inks.red(), upright.resolution());
    return new PreparedPage(upright, text, inks.black(), inks.red(), rules, cells, placement, pose.turn(), pose.skew(), quality, blank);
  }
}
