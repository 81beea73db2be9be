package jp.fumikura.mark;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private static final double LARGEST_EMPTY_RING_MM = 6.2;
  /** Rings are printed with thinner lines than rims of seals leave, blur included. */
  private static final double HAIRLINE_MM = 0.42;
  private static final double FAR_MM = 14;
  private static final double LEAST_WIDE_MM = 3;
  private static final double PALE_AROUND_MM = 2.5;
  /** Print is darker than this somewhere; ink that is not may be a faint seal of which preparation left fragments. */
  private static final int DARK = 150;
  private static final double LEAST_DOTTED = 0.4;
  private static final double MOST_IN_EMPTY = 0.02;
  private static final int SECTORS = 12;
  private static final int SURROUNDED = 5;

  private final PreparedPage page;
  private final Words words;
  private final BitImage print;
  private final List<Found> places;
  private final Resolution resolution;
  /** Asked only where there is no colour. */
  private final Optional<PaleInk> paleInk;

  /** @param places all of the page: what is printed in one of them says nothing about its neighbour */
  FieldStates(PreparedPage page, Words words, BitImage print, List<Found> places) {
    this.page = page;
    this.words = words;
    this.print = print;
    this.places = places;
    this.resolution = page.resolution();
    this.paleInk = page.depth() == Depth.COLOUR ? Optional.empty() : Optional.of(new PaleInk(page.upright().toGrey(), Masks.below(page.text(), DARK), resolution));
  }

  /**
   * @param own the imprint that lies on this place, if any
   * @param others coloured ink that is no seal
   */
  Mark.Field field(Found found, Optional<Patch> own, List<Patch> others) {
    Optional<NameEntry> name = found.kind() == MarkKind.SIGNATURE_FIELD && written(found.box()) ? Optional.of(nameEntry(found.box())) : Optional.empty();
    MarkState state = found.kind() == MarkKind.SIGNATURE_FIELD ? signature(found, own, name) : seal(found, own, others);
    double confidence = state == MarkState.UNCERTAIN ? Math.min(0.6, found.confidence()) : found.confidence();
    Optional<Imprint> imprint = own.map(p -> withoutGlyph(found, p.imprint()));
    return new Mark.Field(found.kind(), found.role(), state, found.label(), found.box(), confidence, found.printed(), imprint, name);
  }

  /** A name that surely no hand wrote is no signature (署名 is by the person's hand, domain.md §5.1); whether it will do, a person says. */
  private MarkState signature(Found found, Optional<Patch> own, Optional<NameEntry> name) {
    if (name.isEmpty()) {
      return own.isPresent() ? MarkState.IMPRINT : MarkState.BLANK;
    }
    boolean open = name.get().byMachine() || own.isEmpty() && page.depth() != Depth.COLOUR && ringed(found.box());
    return open ? MarkState.UNCERTAIN : own.isPresent() ? MarkState.IMPRINT_AND_SIGNATURE : MarkState.SIGNATURE;
  }

  private NameEntry nameEntry(Box place) {
    return NameJudge.of(WrittenLine.in(place, page, print, labelsWithin(place)));
  }

  /** Without colour a seal beside or instead of a name is print like any other; its rim gives it away. */
  private boolean ringed(Box place) {
    Circle ring = Circle.best(print, place, resolution.px(4), resolution.px(9));
    return ring.cover() > 0.75 && ring.worth(print) > 0.55;
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

  /** The printed mark with the circle drawn round it, if there is one: a small one, or one as large as a seal that holds nothing but the mark. */
  private Box printed(Found found) {
    int half = Math.max(found.box().width(), found.box().height()) / 2;
    if (half > resolution.px(LARGEST_RING_MM)) {
      return found.box();
    }
    Box centres = new Box((int) found.box().centreX(), (int) found.box().centreY(), 1, 1).grown(resolution.wholePx(0.6));
    Circle small = Circle.best(print, centres, half * 1.1, resolution.px(LARGEST_RING_MM));
    Circle wide = Circle.best(print, centres, Math.max(half * 1.6, resolution.px(LEAST_WIDE_MM)), resolution.px(LARGEST_EMPTY_RING_MM), LEAST_DOTTED);
    Box mark = small.cover() > 0.7 ? found.box().union(small.box()) : found.box();
    return wide.cover() > 0 && wide.thickness(print) < resolution.px(HAIRLINE_MM) && empty(wide, mark) ? mark.union(wide.box()) : mark;
  }

  /** A seal holds characters; a ring printed to seal in holds its mark. */
  private boolean empty(Circle ring, Box mark) {
    int side = (int) (ring.radius() * 1.3);
    Box inside = new Box((int) ring.x() - side / 2, (int) ring.y() - side / 2, side, side);
    Box glyph = mark.grown(resolution.wholePx(0.3));
    int ink = print.count(inside) - print.count(glyph.intersection(inside));
    return ink < (inside.area() - glyph.intersection(inside).area()) * MOST_IN_EMPTY;
  }

  /** Ink on so many sides that it may be an imprint; a box for a seal must hold nothing but its label. */
  private boolean surrounded(Found found) {
    return found.glyph() ? sectors(found) >= SURROUNDED || pale(found.box().grown(resolution.wholePx(PALE_AROUND_MM))) : written(found.box()) || pale(found.box());
  }

  private boolean pale(Box place) {
    return paleInk.filter(ink -> ink.standsIn(place, labelsWithin(place))).isPresent();
  }

  /** Of twelve directions from the mark, those with ink within six millimetres that is neither the mark nor a line of text. */
  private int sectors(Found found) {
    Box glyph = printed(found).grown(resolution.wholePx(0.6));
    List<Box> neighbours = neighbours(found, glyph);
    double far = Math.max(glyph.width(), glyph.height()) / 2.0 + resolution.px(4);
    boolean[] hit = new boolean[SECTORS];
    Box around = Box.between((int) (glyph.centreX() - far), (int) (glyph.centreY() - far), (int) (glyph.centreX() + far), (int) (glyph.centreY() + far)).within(page.width(), page.height());
    for (int y = around.y(); y < around.bottom(); y++) {
      for (int x = Masks.nextSet(print, y, around.x()); x < around.right(); x = Masks.nextSet(print, y, x + 1)) {
        double dx = x - glyph.centreX();
        double dy = y - glyph.centreY();
        if (!glyph.contains(x, y) && dx * dx + dy * dy < far * far && !within(neighbours, x, y)) {
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

  /** Other marks, and labels close by: printed, whatever stands in this field. */
  private List<Box> neighbours(Found found, Box glyph) {
    Stream<Box> marks = places.stream().filter(p -> p.glyph() && p != found && p.box().meets(glyph.grown(resolution.wholePx(FAR_MM)))).map(this::printed);
    Stream<Box> labels = words.lines().stream().filter(FieldStates::label).map(TextLine::box);
    return Stream.concat(marks, labels).filter(b -> !b.meets(glyph)).map(b -> b.grown(resolution.wholePx(0.4))).toList();
  }

  private static boolean within(List<Box> boxes, int x, int y) {
    return boxes.stream().anyMatch(b -> b.contains(x, y));
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
    return words.lines().stream().filter(l -> l.box().meets(place)).filter(FieldStates::label).map(FieldStates::printedPart).map(b -> b.grown(2)).toList();
  }

  private static Box printedPart(TextLine label) {
    return SignatureLabel.is(label) ? SignatureLabel.printed(label) : label.box();
  }

  private static boolean label(TextLine line) {
    String key = Words.key(line.text());
    return Words.BOX_LABEL.matcher(key).matches() || SignatureLabel.is(line) || key.matches("[(]?(印|㊞)[)]?|氏名|署名|住所|様|殿|年月日");
  }

  private Imprint withoutGlyph(Found found, Imprint imprint) {
    Box glyph = found.glyph() ? found.box().grown(2) : new Box(0, 0, 0, 0);
    int other = page.ink().count(imprint.box()) - page.ink().count(glyph.intersection(imprint.box()));
    boolean overName = other > resolution.px(1) * resolution.px(1) * 1.5;
    return new Imprint(imprint.box(), imprint.ink(), imprint.round(), imprint.diameterMm(), overName);
  }
}
