package jp.fumikura.preparation;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.function.Function;
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
 * <p>Holds nothing between pages; one object may serve many threads if its judge may.
 */
public final class PagePreparation {
  private static final Function<PreparedPage, Double> NO_OPINION = page -> 0.0;

  private final Function<PreparedPage, Double> judge;

  /** Says itself which way up a page is; a page it is unsure of stays as it lay. */
  public PagePreparation() {
    this(NO_OPINION);
  }

  /**
   * @param judge how well a prepared page can be read (any scale, higher is better); asked only about pages whose
   *     characters do not say clearly which way up they are, once as the page lay and once for each turn worth trying
   */
  public PagePreparation(Function<PreparedPage, Double> judge) {
    this.judge = judge;
  }

  /**
   * The page upright, straight, on white paper, its inks apart and its ruled lines found.
   *
   * @param scan pixels as they came in; the stated resolution is corrected where it cannot be true
   */
  public PreparedPage prepare(PageImage scan) {
    PageImage sized = scan.withResolution(ScanResolution.of(scan));
    PageImage reduced = WorkingScale.usual(sized);
    Sketch sketch = Sketch.of(reduced);
    Orientation orientation = sketch.orientation();
    if (reduced != sized && sketch.textTooSmall(orientation.turn())) {
      reduced = WorkingScale.fine(sized);
    }
    Pose pose = new Pose(orientation.turn(), sketch.skew());
    if (orientation.sure() || judge == NO_OPINION) {
      return prepare(scan, reduced, orientation.sure() ? pose : pose.asItLay(), sketch.paper());
    }
    return bestRead(scan, reduced, pose, orientation, sketch.paper());
  }

  private PreparedPage bestRead(PageImage scan, PageImage reduced, Pose pose, Orientation orientation, int[] paper) {
    PreparedPage best = prepare(scan, reduced, pose.asItLay(), paper);
    double bestScore = judge.apply(best);
    for (Pose other : pose.turns(orientation)) {
      PreparedPage page = prepare(scan, reduced, other, paper);
      double score = judge.apply(page);
      if (score > bestScore) {
        best = page;
        bestScore = score;
      }
    }
    return best;
  }

  private static PreparedPage prepare(PageImage scan, PageImage reduced, Pose pose, int[] paper) {
    Straightened straight = Straightening.straighten(reduced, pose, paper);
    PageImage upright = straight.page();
    Flat flat = Flattening.flatten(upright);
    Inks inks = InkSeparation.separate(flat.page());
    List<Rule> rules = RuleFinder.find(Masks.or(inks.black(), inks.red()), inks.forLines(), upright.resolution());
    List<Cell> cells = CellFinder.find(rules, upright.width(), upright.height(), upright.resolution());
    GreyImage text = RuleRemoval.remove(inks.flat(), inks.black(), rules);
    Quality quality = QualityGauge.measure(inks.flat(), inks.black(), flat.paperGrey());
    boolean blank = Content.none(inks.black(), inks.red(), upright.resolution());
    return new PreparedPage(upright, text, inks.black(), inks.red(), rules, cells, placement(scan, reduced, straight),
        pose.turn(), pose.skew(), quality, blank);
  }

  private static Placement placement(PageImage scan, PageImage reduced, Straightened straight) {
    AffineTransform toScan = AffineTransform.getScaleInstance((double) scan.width() / reduced.width(), (double) scan.height() / reduced.height());
    toScan.concatenate(straight.toOriginal());
    return new Placement(toScan);
  }
}
