package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.mark.Patch.Look;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;

/**
 * Finds seal and signature fields and says what stands in them: on known forms at their places, on unknown ones by looking.
 *
 * <p>Imprints outside every field come as {@link Mark.Stray}; they never change a field's state. Place goes before colour,
 * colour before shape, shape before size (domain.md §5.4).
 */
public final class MarkFinder {
  /** An imprint belongs to a field when its centre lies so near (registration tolerance of domain.md §5.4). */
  private static final double NEAR_MM = 8;
  private static final double OFFICIAL_MM = 20.5;
  /** Printed marks may be paler than the writing; lines and red ink are already out of the text. */
  private static final int PALEST_PRINT = 214;
  private static final double LEAST_STRAY_MM = 6;

  /** Fields in reading order, then imprints outside them. Empty for blank pages. */
  public List<Mark> find(PreparedPage page, PageText text, FormMatch form) {
    if (page.blank()) {
      return List.of();
    }
    Words words = new Words(text);
    BitImage print = Masks.below(page.text(), PALEST_PRINT);
    List<Found> places = switch (form) {
      case FormMatch.Known known -> new KnownPlaces(page, print).find(known);
      case FormMatch.Unknown unknown -> distinct(looked(page, words, print), page);
    };
    return marks(page, places, patches(page), new FieldStates(page, words, print, places));
  }

  private static List<Found> looked(PreparedPage page, Words words, BitImage print) {
    List<Found> labelled = new LabelledPlaces(page, words, print).find();
    List<Found> out = new ArrayList<>(labelled);
    new SealGlyphs(page, words, print).find().stream().filter(glyph -> !heads(glyph, labelled, words)).forEach(out::add);
    return out;
  }

  /** The last character of a heading, 届　出　印, whose box is elsewhere. */
  private static boolean heads(Found glyph, List<Found> labelled, Words words) {
    return words.at(glyph.box().centreX(), glyph.box().centreY())
        .filter(line -> labelled.stream().anyMatch(place -> place.label().equals(Words.label(line)) && Words.BOX_LABEL.matcher(place.label()).matches() && !place.box().meets(line.box()))).isPresent();
  }

  /** A glyph inside a labelled box is that box's label. */
  private static List<Found> distinct(List<Found> places, PreparedPage page) {
    List<Found> out = new ArrayList<>();
    for (Found place : places) {
      boolean known = out.stream().anyMatch(o -> o.kind() == place.kind() && (o.box().contains(place.box().centreX(), place.box().centreY())
          || place.box().contains(o.box().centreX(), o.box().centreY())));
      if (!known) {
        out.add(place);
      }
    }
    out.sort(Comparator.comparingInt((Found f) -> f.box().y() / page.resolution().wholePx(5)).thenComparingInt(f -> f.box().x()));
    return out;
  }

  private static List<Patch> patches(PreparedPage page) {
    List<Patch> out = new ArrayList<>(new PatchFinder(page.redInk(), page.ink(), Ink.RED, page.upright()).find());
    BitImage blue = BlueInk.of(page);
    new PatchFinder(blue, Masks.without(page.ink(), blue), Ink.BLUE, page.upright()).find().stream()
        .filter(p -> p.look() == Look.SEAL || p.look() == Look.BARRED).forEach(out::add);
    return out;
  }

  private static List<Mark> marks(PreparedPage page, List<Found> places, List<Patch> patches, FieldStates states) {
    List<Patch> free = new ArrayList<>(patches);
    List<Mark> out = new ArrayList<>();
    List<Optional<Patch>> own = assigned(page, places, free);
    for (int i = 0; i < places.size(); i++) {
      Found place = places.get(i);
      out.add(place.printed() || own.get(i).isPresent() ? states.field(place, own.get(i), free) : absent(place));
    }
    Strays strays = new Strays(page);
    free.stream().filter(p -> Math.max(p.box().width(), p.box().height()) >= page.resolution().px(LEAST_STRAY_MM) || p.look() == Look.SEAL)
        .forEach(p -> out.add(strays.named(p)));
    return out;
  }

  private static Mark.Field absent(Found place) {
    return new Mark.Field(place.kind(), place.role(), MarkState.ABSENT, place.label(), place.box(), 0.7, false, Optional.empty(), Optional.empty());
  }

  /** Each imprint goes to the nearest field it may belong to, each field takes one; what is taken leaves the free list. */
  private static List<Optional<Patch>> assigned(PreparedPage page, List<Found> places, List<Patch> free) {
    record Pair(int place, Patch patch, double distance) {}
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      for (Patch patch : free) {
        double distance = distance(places.get(i).box(), patch.box());
        boolean neighbours = places.get(i).kind() == MarkKind.SIGNATURE_FIELD && toSeal(places, patch) <= distance;
        if (distance <= page.resolution().px(NEAR_MM) && !neighbours && mayFill(places.get(i), patch)) {
          pairs.add(new Pair(i, patch, distance + (places.get(i).kind() == MarkKind.SIGNATURE_FIELD ? page.resolution().px(3) : 0)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::distance));
    List<Optional<Patch>> out = new ArrayList<>(java.util.Collections.nCopies(places.size(), Optional.empty()));
    for (Pair pair : pairs) {
      if (out.get(pair.place()).isEmpty() && free.remove(pair.patch())) {
        out.set(pair.place(), Optional.of(pair.patch()));
      }
    }
    return out;
  }

  /** To the nearest place to seal in: what lies there is no seal of a signature beside it. */
  private static double toSeal(List<Found> places, Patch patch) {
    return places.stream().filter(p -> p.kind() == MarkKind.SEAL_FIELD).mapToDouble(p -> distance(p.box(), patch.box())).min().orElse(Double.MAX_VALUE);
  }

  /** From the centre of the imprint to the place; 0 inside it. */
  private static double distance(Box place, Box patch) {
    double dx = Math.max(0, Math.max(place.x() - patch.centreX(), patch.centreX() - place.right()));
    double dy = Math.max(0, Math.max(place.y() - patch.centreY(), patch.centreY() - place.bottom()));
    return Math.hypot(dx, dy);
  }

  /** Receipt stamps and official seals fill no filer's field; a receipt stamp fills the box made for it. */
  private static boolean mayFill(Found place, Patch patch) {
    boolean office = place.role() == MarkRole.OFFICE;
    boolean official = !patch.imprint().round() && patch.imprint().diameterMm() >= OFFICIAL_MM;
    return switch (patch.look()) {
      case SEAL -> office || !official && patch.imprint().diameterMm() <= 24;
      case BARRED -> office;
      case FILLED -> patch.imprint().round() && patch.imprint().diameterMm() <= 20;
      case STROKES -> false;
    };
  }
}
