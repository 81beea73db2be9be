package jp.fumikura.form;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Quality;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;

/** A page as preparation and an engine would deliver it, made straight from a definition: no fonts, no engine. */
final class DrawnPage {
  private static final Resolution RESOLUTION = Resolution.ofDpi(200);
  private static final String WRONG = "人日目口回田申由甲";

  private final FormPage print;
  private final AffineTransform mmToPage;
  private final SplittableRandom random;
  private final BitImage ink = new BitImage(1654, 2339);
  private final List<Rule> rules = new ArrayList<>();
  private final List<TextLine> lines = new ArrayList<>();
  private double misread;

  DrawnPage(FormPage print, long seed) {
    this.print = print;
    this.random = new SplittableRandom(seed);
    this.mmToPage = AffineTransform.getScaleInstance(RESOLUTION.px(1), RESOLUTION.px(1));
  }

  /** Moved on the glass, a little stretched, and a little askew. */
  DrawnPage shifted(double dx, double dy, double stretch, double tilt) {
    mmToPage.translate(dx, dy);
    mmToPage.rotate(tilt);
    mmToPage.scale(1 + stretch, 1 - stretch);
    return this;
  }

  /** So many of a hundred characters are read wrongly. */
  DrawnPage misread(double share) {
    this.misread = share;
    return this;
  }

  /** Prints everything but the texts that are hidden under a black stamp: their ink reaches beyond them, and they read as nonsense. */
  DrawnPage print(String... hidden) {
    for (Anchor anchor : print.anchors()) {
      text(anchor.text(), anchor.place(), List.of(hidden).contains(anchor.text()));
    }
    for (Place p : print.rules()) {
      Box box = new Alignment(mmToPage).toPage(p).grown(1);
      fill(box, 1);
      rules.add(new Rule(box, p.width() >= p.height(), false));
    }
    return this;
  }

  /** Somebody writes. */
  DrawnPage write(String text, Place place) {
    text(text, place, false);
    return this;
  }

  private void text(String text, Place place, boolean hidden) {
    Box box = new Alignment(mmToPage).toPage(place);
    fill(hidden ? box.grown(RESOLUTION.wholePx(3)) : box, 5);
    StringBuilder read = new StringBuilder();
    int wrong = 0;
    for (char c : text.toCharArray()) {
      boolean miss = hidden || random.nextDouble() < misread;
      wrong += miss ? 1 : 0;
      read.append(miss ? WRONG.charAt(random.nextInt(WRONG.length())) : c);
    }
    double sure = 0.98 - (hidden ? 0.1 : 2.0 * wrong / text.length());
    lines.add(new TextLine(read.toString(), box, Math.max(0.3, sure), false, List.of()));
  }

  private void fill(Box box, int every) {
    Box part = box.within(ink.width(), ink.height());
    for (int y = part.y(); y < part.bottom(); y++) {
      for (int x = part.x(); x < part.right(); x++) {
        if ((x + y * 2) % every == 0) {
          ink.set(x, y);
        }
      }
    }
  }

  PreparedPage page() {
    GreyImage white = new GreyImage(ink.width(), ink.height());
    return new PreparedPage(PageImage.grey(white, RESOLUTION), white, ink, new BitImage(ink.width(), ink.height()), rules, List.of(), Placement.identity(),
        QuarterTurn.NONE, Angle.NONE, new Quality(255, 200, 1, 0), false);
  }

  PageText text() {
    return new PageText(lines);
  }

  /** How far, at most, the corners of the paper lie from where they should, in millimetres. */
  double error(Alignment found) {
    double worst = 0;
    for (double[] corner : new double[][] {{20, 20}, {190, 20}, {20, 277}, {190, 277}}) {
      worst = Math.max(worst, RESOLUTION.mm(mmToPage.transform(new Point2D.Double(corner[0], corner[1]), null)
          .distance(found.mmToPage().transform(new Point2D.Double(corner[0], corner[1]), null))));
    }
    return worst;
  }
}
