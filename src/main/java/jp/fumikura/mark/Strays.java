package jp.fumikura.mark;

import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;

/** Names imprints that lie outside every field (domain.md §5.2, §5.4), by shape, size and place. */
final class Strays {
  private static final double OFFICIAL_MM = 20.5;
  private static final double CORRECTION_MM = 8;
  private static final double TOP_MARGIN_MM = 22;
  private static final double EDGE_MM = 2;

  private final PreparedPage page;

  Strays(PreparedPage page) {
    this.page = page;
  }

  Mark.Stray named(Patch patch) {
    return new Mark.Stray(imprintClass(patch), patch.imprint(), Math.clamp(patch.strength(), 0.3, 0.95));
  }

  private ImprintClass imprintClass(Patch patch) {
    Imprint imprint = patch.imprint();
    return switch (patch.look()) {
      case BARRED -> ImprintClass.RECEIPT_STAMP;
      case FILLED -> imprint.diameterMm() >= 15 ? ImprintClass.REVENUE_STAMP : ImprintClass.LOGO;
      case STROKES -> ImprintClass.RED_TEXT;
      case SEAL -> atEdge(imprint.box()) ? ImprintClass.KEIIN
          : !imprint.round() && imprint.diameterMm() >= OFFICIAL_MM ? ImprintClass.OFFICIAL_SEAL
          : imprint.diameterMm() > 22 ? ImprintClass.RECEIPT_STAMP
          : imprint.diameterMm() < CORRECTION_MM ? ImprintClass.CORRECTION
          : imprint.box().centreY() < page.resolution().px(TOP_MARGIN_MM) ? ImprintClass.SUTEIN : ImprintClass.UNKNOWN;
    };
  }

  private boolean atEdge(Box box) {
    int edge = page.resolution().wholePx(EDGE_MM);
    return box.x() < edge || box.y() < edge || box.right() > page.width() - edge || box.bottom() > page.height() - edge;
  }
}
