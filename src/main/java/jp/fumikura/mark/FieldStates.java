package jp.fumikura.mark;

import java.util.List;
import java.util.Optional;
import jp.fumikura.form.MarkKind;
import jp.fumikura.mark.Patch.Look;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.TextLine;

/**
 * What stands in a place for a mark. Colour decides where there is colour; without it a place is called blank only when
 * nothing surrounds the printed mark, and never anything better than uncertain.
 */
final class FieldStates {
  private static final double WRITING_MM2 = 2.2;
  private static final double STROKE_MM = 2.6;
  private static final double LARGEST_RING_MM = 4.2;
  private static final int SECTORS = 12;
  private static final int SURROUNDED = 5;

  private final PreparedPage page;
  private final Words words;
  private final BitImage print;
  private final Resolution resolution;

  FieldStates(PreparedPage page, Words words, BitImage print) {
    this.page = page;
    this.words = words;
    this.print = print;
    this.resolution = page.resolution();
  }

  /**
   * @param own the imprint that lies on this place, if any
   * @param others coloured ink that is no seal
   */
  Mark.Field field(Found found, Optional<Patch> own, List<Patch> others) {
    MarkState state = found.kind() == MarkKind.SIGNATURE_FIELD ? signature(found, own) : seal(found, own, others);
    double confidence = state == MarkState.UNCERTAIN ? Math.min(0.6, found.confidence()) : found.confidence();
    Optional<Imprint> imprint = own.map(p -> withoutGlyph(found, p.imprint()));
    return new Mark.Field(found.kind(), found.role(), state, found.label(), found.box(), confidence, found.printed(), imprint);
  }

  private MarkState signature(Found found, Optional<Patch> own) {
    boolean written = written(found.box());
    if (own.isPresent()) {
      return written ? MarkState.IMPRINT_AND_SIGNATURE : MarkState.IMPRINT;
    }
    return written ? MarkState.SIGNATURE : MarkState.BLANK;
  }

  private MarkState seal(Found found, Optional<Patch> own, List<Patch> others) {
    if (own.isPresent()) {
      return MarkState.IMPRINT;
    }
    if (page.depth() == Depth.COLOUR) {
      boolean redOnIt = others.stream().anyMatch(p -> p.look() == Look.STROKES && p.imprint().ink() == Ink.RED && p.box().intersection(found.box()).area() * 4 > found.box().area()
          && Math.max(p.box().width(), p.box().height()) > resolution.px(4) && Math.max(p.box().width(), p.box().height()) < resolution.px(40));
      return redOnIt || darkImprint(found) ? MarkState.UNCERTAIN : MarkState.BLANK;
    }
    return surrounded(found) ? MarkState.UNCERTAIN : MarkState.BLANK;
  }

  /** A stamp in black ink (or a writing over the mark): dark on most sides of it, close by. */
  private boolean darkImprint(Found found) {
    if (!found.glyph() || sectors(found) < 9) {
      return false;
    }
    Box centres = Box.between((int) found.box().centreX(), (int) found.box().centreY(), (int) found.box().centreX() + 1, (int) found.box().centreY() + 1);
    return Circle.best(print, centres.grown(resolution.wholePx(3)), resolution.px(4.4), resolution.px(9)).cover() > 0.6;
  }

  /** The printed mark with the circle drawn round it, if there is one; circles as large as seals are none. */
  private Box printed(Found found) {
    int half = Math.max(found.box().width(), found.box().height()) / 2;
    if (half > resolution.px(LARGEST_RING_MM)) {
      return found.box();
    }
    Box centre = new Box((int) found.box().centreX(), (int) found.box().centreY(), 1, 1);
    Circle ring = Circle.best(print, centre.grown(resolution.wholePx(0.6)), half * 1.1, resolution.px(LARGEST_RING_MM));
    return ring.cover() > 0.7 ? found.box().union(ring.box()) : found.box();
  }

  /** Ink on so many sides that it may be an imprint; a box for a seal must hold nothing but its label. */
  private boolean surrounded(Found found) {
    return found.glyph() ? sectors(found) >= SURROUNDED : written(found.box());
  }

  /** Of twelve directions from the mark, those with ink within six millimetres that is neither the mark nor a line of text. */
  private int sectors(Found found) {
    Box glyph = printed(found).grown(resolution.wholePx(0.6));
    double far = Math.max(glyph.width(), glyph.height()) / 2.0 + resolution.px(4);
    boolean[] hit = new boolean[SECTORS];
    Box around = Box.between((int) (glyph.centreX() - far), (int) (glyph.centreY() - far), (int) (glyph.centreX() + far), (int) (glyph.centreY() + far)).within(page.width(), page.height());
    for (int y = around.y(); y < around.bottom(); y++) {
      for (int x = Masks.nextSet(print, y, around.x()); x < around.right(); x = Masks.nextSet(print, y, x + 1)) {
        double dx = x - glyph.centreX();
        double dy = y - glyph.centreY();
        if (!glyph.contains(x, y) && dx * dx + dy * dy < far * far) {
          hit[(int) ((Math.atan2(dy, dx) / Math.PI + 1) * SECTORS / 2) % SECTORS] = true;
        }
      }
    }
    int count = 0;
    for (boolean h : hit) {
      count += h ? 1 : 0;
    }
    return count;
  }

  /** Strokes in a place that are no printed label: writing, by hand or by machine. */
  private boolean written(Box place) {
    Box inner = place.grown(-resolution.wholePx(0.4)).within(page.width(), page.height());
    if (inner.isEmpty()) {
      return false;
    }
    BitImage part = new BitImage(inner.width(), inner.height());
    for (int y = inner.y(); y < inner.bottom(); y++) {
      for (int x = Masks.nextSet(print, y, inner.x()); x < inner.right(); x = Masks.nextSet(print, y, x + 1)) {
        part.set(x - inner.x(), y - inner.y());
      }
    }
    labelsWithin(place).forEach(b -> Masks.clear(part, b.moved(-inner.x(), -inner.y())));
    double ink = 0;
    for (Components.Component stroke : Components.of(part).all()) {
      boolean line = Math.max(stroke.box().width(), stroke.box().height()) > 12 * Math.min(stroke.box().width(), stroke.box().height());
      ink += !line && Math.max(stroke.box().width(), stroke.box().height()) >= resolution.px(STROKE_MM) / 2 ? stroke.pixels() : 0;
    }
    return ink > resolution.px(1) * resolution.px(1) * WRITING_MM2 / 2;
  }

  private List<Box> labelsWithin(Box place) {
    return words.lines().stream().filter(l -> l.box().meets(place) && label(l)).map(l -> l.box().grown(2)).toList();
  }

  private static boolean label(TextLine line) {
    String key = Words.key(line.text());
    return Words.BOX_LABEL.matcher(key).matches() || Words.asksForSignature(line) || key.matches("[(]?(印|㊞)[)]?|氏名|署名|住所|様|殿|年月日");
  }

  private Imprint withoutGlyph(Found found, Imprint imprint) {
    Box glyph = found.glyph() ? found.box().grown(2) : new Box(0, 0, 0, 0);
    int other = page.ink().count(imprint.box()) - page.ink().count(glyph.intersection(imprint.box()));
    boolean overName = other > resolution.px(1) * resolution.px(1) * 1.5;
    return new Imprint(imprint.box(), imprint.ink(), imprint.round(), imprint.diameterMm(), overName);
  }
}
