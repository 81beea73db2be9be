package jp.fumikura.form.folder;

import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.type.FieldTypes;

/** The mapping between {@code form.yml} (described by {@code src/docs/form.schema.json}) and a definition. */
final class FormFile {
  static final String SCHEMA = "fumikura-form/1";

  private FormFile() {}

  static FormDefinition definition(FormKey key, Entry e) {
    e.only("schema", "title", "formNo", "classCode", "closedClass", "blank", "standing", "pages");
    if (!e.text("schema").equals(SCHEMA)) {
      throw e.broken("schema", SCHEMA + " が必要です");
    }
    List<FormPage> pages = e.entries("pages").stream().map(FormFile::page).toList();
    if (pages.isEmpty()) {
      throw e.broken("pages", "ページがありません");
    }
    return new FormDefinition(key, e.text("title"), e.text("formNo", ""), e.text("classCode", ""), e.text("closedClass", ""),
        e.entry("standing").map(FormFile::standing).orElseGet(FormStanding::unknown), pages);
  }

  private static FormStanding standing(Entry e) {
    e.only("legalBasis", "citation", "authority", "section", "effectiveFrom", "effectiveTo", "sealDemanded", "synonyms");
    return new FormStanding(e.oneOf("legalBasis", LegalBasis.class, LegalBasis.NONE), e.text("citation", ""),
        e.oneOf("authority", IssuingAuthority.class, IssuingAuthority.MAYOR), e.text("section", ""),
        e.day("effectiveFrom"), e.day("effectiveTo"), e.flag("sealDemanded"), e.texts("synonyms"));
  }

  private static FormPage page(Entry e) {
    e.only("number", "size", "anchors", "rules", "fields", "marks");
    double[] size = e.numbers("size", 2);
    return new FormPage(e.whole("number", 1), size[0], size[1], e.entries("anchors").stream().map(FormFile::anchor).toList(),
        e.places("rules"), e.entries("fields").stream().map(FormFile::field).toList(), e.entries("marks").stream().map(FormFile::mark).toList());
  }

  private static Anchor anchor(Entry e) {
    e.only("text", "at");
    return new Anchor(e.text("text"), e.place("at"));
  }

  private static FieldPlace field(Entry e) {
    e.only("id", "label", "type", "at", "required", "segments", "choices");
    return new FieldPlace(e.text("id"), e.text("label", ""), type(e), e.place("at"), e.flag("required"), e.whole("segments", 0),
        e.entries("choices").stream().map(FormFile::choice).toList());
  }

  private static String type(Entry e) {
    try {
      return FieldTypes.named(e.text("type")).name();
    } catch (IllegalArgumentException unknown) {
      throw e.broken("type", "知らない型です: " + e.text("type"));
    }
  }

  private static FieldPlace.Choice choice(Entry e) {
    e.only("code", "label", "at", "box");
    return new FieldPlace.Choice(e.text("code"), e.text("label", ""), e.place("at"), e.flag("box"));
  }

  private static MarkPlace mark(Entry e) {
    e.only("id", "kind", "role", "label", "at");
    return new MarkPlace(e.text("id"), e.oneOf("kind", MarkKind.class, MarkKind.SEAL_FIELD), e.oneOf("role", MarkRole.class, MarkRole.FILER),
        e.text("label", ""), e.place("at"));
  }

  /** As a file a person can read and change: one line for each anchor, rule, field and mark. */
  static String text(FormDefinition form, String blank) {
    Lines out = new Lines();
    out.line("# 様式定義。位置はすべて用紙の左上からのミリメートル [x, y, 幅, 高さ]。形は src/docs/form.schema.json");
    out.value(0, "schema", SCHEMA).value(0, "title", form.title()).filled(0, "formNo", form.formNo());
    out.filled(0, "classCode", form.classCode()).filled(0, "closedClass", form.closedClass()).value(0, "blank", blank);
    standing(out, form.standing());
    out.line("pages:");
    form.pages().forEach(p -> page(out, p));
    return out.toString();
  }

  private static void standing(Lines out, FormStanding s) {
    out.line("standing:").line("  legalBasis: " + s.legalBasis()).filled(1, "citation", s.citation()).line("  authority: " + s.authority());
    out.filled(1, "section", s.section());
    s.effectiveFrom().ifPresent(d -> out.value(1, "effectiveFrom", d.toString()));
    s.effectiveTo().ifPresent(d -> out.value(1, "effectiveTo", d.toString()));
    out.line("  sealDemanded: " + s.sealDemanded());
    if (!s.synonyms().isEmpty()) {
      out.line("  synonyms: [" + String.join(", ", s.synonyms().stream().map(Lines::quoted).toList()) + "]");
    }
  }

  private static void page(Lines out, FormPage p) {
    out.line("  - number: " + p.number()).line("    size: [" + Lines.mm(p.widthMm()) + ", " + Lines.mm(p.heightMm()) + "]");
    out.list("anchors", p.anchors(), a -> "{text: " + Lines.quoted(a.text()) + ", at: " + Lines.at(a.place()) + "}");
    out.list("rules", p.rules(), Lines::at);
    out.list("fields", p.fields(), FormFile::line);
    out.list("marks", p.marks(), m -> "{id: " + Lines.quoted(m.id()) + ", kind: " + m.kind() + ", role: " + m.role() + ", label: "
        + Lines.quoted(m.label()) + ", at: " + Lines.at(m.place()) + "}");
  }

  private static String line(FieldPlace f) {
    String choices = String.join(", ", f.choices().stream().map(c -> "{code: " + Lines.quoted(c.code()) + ", label: " + Lines.quoted(c.label())
        + ", at: " + Lines.at(c.place()) + (c.box() ? ", box: true" : "") + "}").toList());
    return "{id: " + Lines.quoted(f.id()) + ", label: " + Lines.quoted(f.label()) + ", type: " + Lines.quoted(f.type()) + ", at: " + Lines.at(f.place())
        + (f.required() ? ", required: true" : "") + (f.segments() > 0 ? ", segments: " + f.segments() : "")
        + (choices.isEmpty() ? "" : ", choices: [" + choices + "]") + "}";
  }
}
