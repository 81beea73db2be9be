package jp.fumikura.survey.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;

/** What a person changes of a draft; every step gives a new one. */
public record Revision(FormDefinition form) {
  public static Revision of(FormDefinition form) {
    return new Revision(form);
  }

  public Revision called(FormKey key) {
    return with(key, form.title(), form.formNo(), form.classCode(), form.closedClass(), form.pages());
  }

  /** What stands at its head, and under which class its filled sheets are filed. */
  public Revision headed(String title, String formNo, String classCode, String closedClass) {
    return with(form.key(), title, formNo, classCode, closedClass, form.pages());
  }

  /** In place of the mark of this id, or added where there is none. */
  public Revision marked(int page, MarkPlace mark) {
    return on(page, p -> page(p, p.anchors(), p.fields(), replaced(p.marks(), mark, MarkPlace::id)));
  }

  /** In place of the field of this id, or added where there is none. */
  public Revision fielded(int page, FieldPlace field) {
    return on(page, p -> page(p, p.anchors(), replaced(p.fields(), field, FieldPlace::id), p.marks()));
  }

  /** Without the mark or field of this id. */
  public Revision without(String id) {
    return all(p -> page(p, p.anchors(), p.fields().stream().filter(f -> !f.id().equals(id)).toList(), p.marks().stream().filter(m -> !m.id().equals(id)).toList()));
  }

  /** Only these of the printed words of a page, by their number from 0: what somebody wrote is no print. */
  public Revision printed(int page, Set<Integer> kept) {
    return on(page, p -> page(p, IntStream.range(0, p.anchors().size()).filter(kept::contains).mapToObj(p.anchors()::get).toList(), p.fields(), p.marks()));
  }

  /** One page changed as a whole. */
  public Revision reworked(int page, UnaryOperator<FormPage> change) {
    return on(page, change);
  }

  /** An id for a new mark or field of a page. */
  public String free(int page, char kind) {
    Set<String> taken = new java.util.HashSet<>();
    form.pages().forEach(p -> Stream.concat(p.marks().stream().map(MarkPlace::id), p.fields().stream().map(FieldPlace::id)).forEach(taken::add));
    return IntStream.iterate(1, n -> n + 1).mapToObj(n -> String.format(Locale.ROOT, "p%d.%c%02d", page, kind, n)).filter(id -> !taken.contains(id)).findFirst().orElseThrow();
  }

  private static <P> List<P> replaced(List<P> places, P place, java.util.function.Function<P, String> id) {
    List<P> out = new ArrayList<>();
    places.forEach(p -> out.add(id.apply(p).equals(id.apply(place)) ? place : p));
    if (!out.contains(place)) {
      out.add(place);
    }
    return out;
  }

  private Revision on(int number, UnaryOperator<FormPage> change) {
    return all(p -> p.number() == number ? change.apply(p) : p);
  }

  private Revision all(UnaryOperator<FormPage> change) {
    return with(form.key(), form.title(), form.formNo(), form.classCode(), form.closedClass(), form.pages().stream().map(change).toList());
  }

  private static FormPage page(FormPage p, List<Anchor> anchors, List<FieldPlace> fields, List<MarkPlace> marks) {
    return new FormPage(p.number(), p.widthMm(), p.heightMm(), anchors, p.rules(), fields, marks);
  }

  /** Whether a seal is demanded follows the marks, as when the draft was drawn up. */
  private static Revision with(FormStanding s, FormKey key, String title, String formNo, String classCode, String closedClass, List<FormPage> pages) {
    boolean seal = pages.stream().flatMap(p -> p.marks().stream()).anyMatch(m -> m.kind() == MarkKind.SEAL_FIELD && m.role() == MarkRole.FILER);
    FormStanding standing = new FormStanding(s.legalBasis(), s.citation(), s.authority(), s.section(), s.effectiveFrom(), s.effectiveTo(), seal, s.synonyms());
    return new Revision(new FormDefinition(key, title, formNo, classCode, closedClass, standing, pages));
  }

  private Revision with(FormKey key, String title, String formNo, String classCode, String closedClass, List<FormPage> pages) {
    return with(form.standing(), key, title, formNo, classCode, closedClass, pages);
  }

  /** A place cut to whole tenths of a millimetre inside the page; empty sides become 1 mm. */
  public static Place within(FormPage page, double x, double y, double width, double height) {
    double left = Math.clamp(tenth(x), 0, Math.max(0, page.widthMm() - 1));
    double top = Math.clamp(tenth(y), 0, Math.max(0, page.heightMm() - 1));
    return new Place(left, top, Math.clamp(tenth(width), 1, Math.max(1, page.widthMm() - left)), Math.clamp(tenth(height), 1, Math.max(1, page.heightMm() - top)));
  }

  private static double tenth(double mm) {
    return Math.round(mm * 10) / 10.0;
  }
}
