package jp.fumikura.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.draft.Draft;

/** One page of a draft for the eye: its picture and every place on it, marks first, each numbered. Millimetres. */
record DraftView(FormPage page, Optional<PagePicture> picture, List<Spot> spots) {
  /**
   * A mark or field.
   *
   * @param kind SEAL_FIELD, SIGNATURE_FIELD or FIELD
   * @param role empty for a field
   * @param type of a field's value; empty for a mark
   * @param sure how sure the machine is, per cent; empty where it does not say
   */
  record Spot(int number, String id, String kind, String role, String label, String type, Place at, Optional<Long> sure) {
    /** For the style sheet. */
    public String style() {
      return role.equals(MarkRole.OFFICE.name()) ? "office" : kind.equals(MarkKind.SEAL_FIELD.name()) ? "seal" : kind.equals(MarkKind.SIGNATURE_FIELD.name()) ? "signature" : "field";
    }
  }

  static DraftView of(Draft draft, FormPage page) {
    List<Spot> spots = new ArrayList<>();
    for (MarkPlace m : page.marks()) {
      spots.add(new Spot(spots.size() + 1, m.id(), m.kind().name(), m.role().name(), m.label(), "", m.place(), Optional.ofNullable(draft.confidence().get(m.id())).map(c -> Math.round(100 * c))));
    }
    for (FieldPlace f : page.fields()) {
      spots.add(new Spot(spots.size() + 1, f.id(), "FIELD", "", f.label(), f.type(), f.place(), Optional.empty()));
    }
    return new DraftView(page, draft.picture(page.number()), spots);
  }

  Optional<Spot> spot(String id) {
    return spots.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The spot after or before this one, going round. */
  Optional<Spot> beside(Spot spot, int step) {
    return spots.size() < 2 ? Optional.empty() : Optional.of(spots.get(Math.floorMod(spot.number() - 1 + step, spots.size())));
  }

  /** For the picture's {@code transform}: from pixels of the scan to millimetres. */
  public String matrix() {
    return picture.stream().flatMap(p -> p.map().stream()).map(n -> String.format(Locale.ROOT, "%.6f", n)).collect(Collectors.joining(" ", "matrix(", ")"));
  }
}
