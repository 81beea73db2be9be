package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.mark.Patch.Look;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/**
 * Finds imprints in a mask of one colour by size (domain.md §5.2), rim and what the rim holds. Where other print of the
 * same colour touches a seal, a ring is looked for inside the tangle.
 */
final class PatchFinder {
  /** Breaks a patchy rim may have and still hang together. */
  private static final double BREAK_MM = 0.8;
  private static final double SMALLEST_MM = 5;
  private static final double LARGEST_MM = 42;
  private static final double LARGEST_ROUND_MM = 26;
  private static final double LEAST_COMPACT = 0.62;
  private static final double LEAST_COVER = 0.62;
  private static final double LEAST_INSIDE = 0.045;
  private static final double SOLID = 0.72;
  private static final double LEAST_TANGLE_MM = 6;
  /** Share of a rim that half a seal leaves in one piece. */
  private static final double LEAST_ARC = 0.36;
  private static final double LEAST_ARC_RADIUS_MM = 4;
  private static final double LEAST_WORTH = 0.45;
  private static final int MOST_RINGS = 4;

  private final BitImage mask;
  private final BitImage black;
  private final Ink ink;
  private final FaintRed faint;
  private final Resolution resolution;

  /** @param upright the page the masks were taken from */
  PatchFinder(BitImage mask, BitImage black, Ink ink, PageImage upright) {
    this.mask = mask;
    this.black = black;
    this.ink = ink;
    this.faint = new FaintRed(upright);
    this.resolution = upright.resolution();
  }

  List<Patch> find() {
    if (Masks.count(mask) == 0) {
      return List.of();
    }
    int near = Math.max(1, resolution.wholePx(BREAK_MM / 2));
    List<Box> boxes = Components.of(Masks.dilate(mask, near, near)).all().stream().map(part -> part.box().grown(-near))
        .filter(b -> Math.max(b.width(), b.height()) >= resolution.px(SMALLEST_MM)).sorted(Comparator.comparingLong(Box::area).reversed()).toList();
    List<Patch> out = new ArrayList<>();
    for (Box box : boxes) {
      if (out.stream().noneMatch(p -> p.look() != Look.STROKES && p.box().contains(box))) {
        look(box, out);
      }
    }
    return out;
  }

  private void look(Box box, List<Patch> out) {
    double longer = Math.max(box.width(), box.height());
    double compact = Math.min(box.width(), box.height()) / longer;
    Patch whole = compact >= LEAST_COMPACT && longer <= resolution.px(LARGEST_MM) ? measured(box) : strokes(box);
    if (whole.look() != Look.STROKES) {
      out.add(whole);
      return;
    }
    List<Patch> rings = ringsWithin(box);
    out.addAll(rings.isEmpty() ? List.of(whole) : rings);
  }

  /** Rings of usual seals within a tangle, one after the other; pages full of red print are not searched through. */
  private List<Patch> ringsWithin(Box box) {
    boolean small = Math.max(box.width(), box.height()) < resolution.px(LEAST_TANGLE_MM) || Math.min(box.width(), box.height()) < resolution.px(SMALLEST_MM / 2);
    boolean huge = box.area() > resolution.px(60) * resolution.px(60);
    if (small || huge || ink != Ink.RED) {
      return List.of();
    }
    List<Patch> out = new ArrayList<>();
    BitImage left = mask;
    for (Circle ring = ring(left, box); out.size() < MOST_RINGS && seal(ring, left); ring = ring(left, box)) {
      out.add(new Patch(imprint(ring.box(), true), Look.SEAL, ring.cover()));
      left = out.size() == 1 ? Masks.copy(left) : left;
      Masks.clear(left, ring.box());
    }
    return out;
  }

  /** One as large as seals are; one as small as correction seals where there is none. */
  private Circle ring(BitImage within, Box box) {
    double largest = Math.min(resolution.px(LARGEST_ROUND_MM / 2), Math.max(box.width(), box.height()) * 0.62);
    Box centres = box.grown(-resolution.wholePx(1));
    Circle usual = Circle.best(within, centres, resolution.px(LEAST_ARC_RADIUS_MM), Math.min(largest, resolution.px(12)), LEAST_ARC);
    return seal(usual, within) ? usual : Circle.best(within, centres, resolution.px(SMALLEST_MM / 2), resolution.px(LEAST_ARC_RADIUS_MM), LEAST_ARC);
  }

  /** Most of a rim, a patchy rim with nothing beyond it, or one long piece of a rim; with ink inside. */
  private boolean seal(Circle ring, BitImage within) {
    boolean rim = ring.cover() >= LEAST_COVER + 0.08;
    boolean part = ring.cover() >= LEAST_ARC && ring.radius() >= resolution.px(LEAST_ARC_RADIUS_MM) && (ring.worth(within) >= LEAST_WORTH || ring.arc(within) >= LEAST_ARC);
    return (rim || part) && inside(ring.box()) >= LEAST_INSIDE;
  }

  private Patch strokes(Box box) {
    return new Patch(imprint(box, false), Look.STROKES, 0.5);
  }

  private Patch measured(Box box) {
    boolean round = emptyCorners(box) >= 3;
    double radius = (box.width() + box.height()) / 4.0;
    double cover = round ? Circle.cover(mask, box.centreX(), box.centreY(), radius) : squareCover(box);
    double fill = (double) mask.count(box) / box.area();
    Imprint imprint = imprint(box, round);
    if (fill > SOLID && imprint.diameterMm() > 9) {
      return new Patch(imprint, Look.FILLED, 0.6);
    }
    if (cover < LEAST_COVER || inside(box) < LEAST_INSIDE) {
      return strokes(box);
    }
    return bars(box) >= 2 && imprint.diameterMm() >= 14 ? new Patch(imprint, Look.BARRED, cover) : new Patch(imprint, Look.SEAL, cover);
  }

  private int emptyCorners(Box box) {
    int side = Math.max(2, Math.min(box.width(), box.height()) / 9);
    int empty = 0;
    for (int corner = 0; corner < 4; corner++) {
      int x = corner % 2 == 0 ? box.x() : box.right() - side;
      int y = corner < 2 ? box.y() : box.bottom() - side;
      empty += mask.count(new Box(x, y, side, side)) * 20 < side * side ? 1 : 0;
    }
    return empty;
  }

  /** Mean share of the four sides that are inked within a tenth of the width; the weakest side counts twice. */
  private double squareCover(Box box) {
    int deep = Math.max(2, Math.min(box.width(), box.height()) / 9);
    double[] sides = {
      columns(new Box(box.x(), box.y(), box.width(), deep)), columns(new Box(box.x(), box.bottom() - deep, box.width(), deep)),
      rows(new Box(box.x(), box.y(), deep, box.height())), rows(new Box(box.right() - deep, box.y(), deep, box.height()))};
    double sum = 0;
    double least = 1;
    for (double side : sides) {
      sum += side;
      least = Math.min(least, side);
    }
    return (sum + least) / 5;
  }

  private double columns(Box band) {
    int hit = 0;
    for (int x = band.x(); x < band.right(); x++) {
      hit += mask.count(new Box(x, band.y(), 1, band.height())) > 0 ? 1 : 0;
    }
    return (double) hit / Math.max(1, band.width());
  }

  private double rows(Box band) {
    int hit = 0;
    for (int y = band.y(); y < band.bottom(); y++) {
      hit += mask.count(new Box(band.x(), y, band.width(), 1)) > 0 ? 1 : 0;
    }
    return (double) hit / Math.max(1, band.height());
  }

  /** Share of ink in the middle half, faint ink where none is seen: a circle drawn round a word holds nothing of its own colour. */
  private double inside(Box box) {
    Box middle = box.grown(-Math.min(box.width(), box.height()) / 4);
    double seen = middle.isEmpty() ? 0 : (double) mask.count(middle) / middle.area();
    return seen < LEAST_INSIDE && ink == Ink.RED ? Math.max(seen, faint.share(middle)) : seen;
  }

  /** Bars across the middle, as date stamps have. */
  private int bars(Box box) {
    int bars = 0;
    boolean within = false;
    for (int y = box.y() + box.height() / 5; y < box.bottom() - box.height() / 5; y++) {
      int from = box.x() + box.width() / 8;
      int to = box.right() - box.width() / 8;
      boolean bar = mask.countRow(Math.clamp(y, 0, mask.height() - 1), Math.max(0, from), Math.min(mask.width(), to)) >= (to - from) * 0.82;
      bars += bar && !within ? 1 : 0;
      within = bar;
    }
    return bars;
  }

  private Imprint imprint(Box box, boolean round) {
    boolean overName = black.count(box) > resolution.px(0.3) * resolution.px(10);
    double mm = resolution.mm((box.width() + box.height()) / 2.0);
    return new Imprint(box, ink, round, Math.round(mm * 10) / 10.0, overName);
  }
}
