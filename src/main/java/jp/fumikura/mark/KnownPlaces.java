package jp.fumikura.mark;

import java.util.List;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PreparedPage;

/** The places a known form has, as they lie on this sheet. */
final class KnownPlaces {
  /** Printed marks are not high, (実印) is long; larger places are boxes, empty on the blank. */
  private static final double LARGEST_GLYPH_MM = 7.2;
  private static final double NO_INK_MM2 = 0.25;

  private final PreparedPage page;
  private final BitImage print;

  KnownPlaces(PreparedPage page, BitImage print) {
    this.page = page;
    this.print = print;
  }

  List<Found> find(FormMatch.Known form) {
    return form.printed().marks().stream().map(m -> found(m, form)).toList();
  }

  private Found found(MarkPlace mark, FormMatch.Known form) {
    Box box = form.alignment().toPage(mark.place());
    boolean glyph = mark.kind() == MarkKind.SEAL_FIELD && Math.min(mark.place().width(), mark.place().height()) <= LARGEST_GLYPH_MM;
    boolean printed = !glyph || print.count(box.grown(page.resolution().wholePx(1.5))) > page.resolution().px(1) * page.resolution().px(1) * NO_INK_MM2
        || coloured(box);
    return new Found(mark.kind(), mark.role(), mark.label(), box, glyph || ringed(mark, box), printed, 0.97);
  }

  private boolean coloured(Box box) {
    return Masks.count(page.redInk()) > 0 && page.redInk().count(box.grown(page.resolution().wholePx(2))) > 0;
  }

  /** A printed circle round 印 fills its place too. */
  private boolean ringed(MarkPlace mark, Box box) {
    return mark.kind() == MarkKind.SEAL_FIELD && Math.max(mark.place().width(), mark.place().height()) <= 12
        && Circle.cover(print, box.centreX(), box.centreY(), Math.min(box.width(), box.height()) / 2.0) > 0.4;
  }
}
