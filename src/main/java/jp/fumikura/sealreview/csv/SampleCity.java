package jp.fumikura.sealreview.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Alternative;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Sealer;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.TemplateState;

/** The sample city's register as the lines of its book. Its forms with a drawn definition bear the definition's id. */
public final class SampleCity {
  private static final LocalDate FIRST = LocalDate.of(2015, 4, 1);
  private static final LocalDate REGISTERED = LocalDate.of(2020, 7, 1);
  private static final LocalDate BASELINE = LocalDate.of(2020, 12, 31);
  private static final Map<ReviewStatus, LocalDate> STEPS = Map.of(ReviewStatus.SURVEYED, LocalDate.of(2020, 10, 30),
      ReviewStatus.UNDER_REVIEW, LocalDate.of(2020, 11, 16), ReviewStatus.PROPOSED, LocalDate.of(2021, 1, 20));

  private SampleCity() {}

  public static List<Fact.Draft> lines() {
    List<Fact.Draft> lines = new ArrayList<>();
    rows("sections").forEach(c -> lines.add(new Fact.Draft(c.text("code"), FIRST, new FactBody.SectionNamed(c.text("name"), "", c.text("bureau")))));
    rows("instruments").forEach(c -> lines.add(new Fact.Draft(c.text("id"), c.day("promulgatedOn").orElseThrow(), new FactBody.InstrumentIssued(c.instrument()))));
    rows("register").forEach(c -> lines.addAll(form(c)));
    rows("online").forEach(c -> lines.add(new Fact.Draft(c.text("formId"), c.day("from").orElseThrow(), new FactBody.OnlineStated(c.one(OnlineStatus.class, "status"), c.text("reason")))));
    rows("shelves").forEach(c -> lines.add(new Fact.Draft(c.text("section"), c.day("day").orElseThrow(), shelves(c))));
    return lines;
  }

  private static FactBody.FileMetres shelves(Cells c) {
    return new FactBody.FileMetres(c.one(FactBody.FileMetres.Kind.class, "kind"), new BigDecimal(c.text("metres")), c.text("note"));
  }

  private static List<Cells> rows(String name) {
    return CsvRows.resource("sample-city/" + name + ".csv").orElseThrow(() -> new IllegalStateException("missing from the program: sample-city/" + name + ".csv")).stream()
        .map(Cells::new).toList();
  }

  private static List<Fact.Draft> form(Cells c) {
    String id = c.text("formId");
    List<Fact.Draft> lines = new ArrayList<>();
    FormDetails details = details(c);
    lines.add(new Fact.Draft(id, REGISTERED, new FactBody.Described(details)));
    if (c.yes("baseline")) {
      for (RequiredMark kind : RequiredMark.values()) {
        if (details.asksFor(kind)) {
          lines.add(new Fact.Draft(id, BASELINE, new FactBody.BaselineJoined(kind, BASELINE, "令和2年度押印実態調査 " + c.text("formNo"))));
        }
      }
    }
    FiscalYear year = new FiscalYear(Integer.parseInt(c.text("volumeYear")));
    lines.add(new Fact.Draft(id, year.firstDay(), new FactBody.VolumeReported(year, Long.parseLong(c.text("annualVolume")), c.text("volumeSource").equals("MEASURED"))));
    lines.add(new Fact.Draft(id, REGISTERED, new FactBody.OnlineStated(c.one(OnlineStatus.class, "online"), "")));
    lines.addAll(review(c, id));
    decision(c, id, RequiredMark.SEAL, "sealDecision").ifPresent(lines::add);
    decision(c, id, RequiredMark.SIGNATURE, "signatureDecision").ifPresent(lines::add);
    lines.addAll(templates(c, id, details));
    return lines;
  }

  private static FormDetails details(Cells c) {
    List<MarkRequirement> marks = new ArrayList<>();
    Sealer sealer = c.has("sealer") ? c.one(Sealer.class, "sealer") : Sealer.APPLICANT;
    Purpose purpose = c.has("purpose") ? c.one(Purpose.class, "purpose") : Purpose.INTENT;
    if (c.has("sealKind")) {
      marks.add(new MarkRequirement("applicant.seal", RequiredMark.SEAL, c.one(SealKind.class, "sealKind"), sealer, 1, purpose, Alternative.NONE, purpose == Purpose.HABIT));
    }
    if (c.yes("signature")) {
      marks.add(new MarkRequirement("applicant.signature", RequiredMark.SIGNATURE, SealKind.UNSPECIFIED, sealer, 1, Purpose.INTENT, Alternative.NONE, true));
    }
    return new FormDetails(c.text("formNo"), c.text("title"), "", c.text("section"), c.one(IssuingAuthority.class, "authority"), c.one(LegalBasis.class, "basis"), c.text("citation"),
        false, c.one(Direction.class, "direction"), c.one(SubmitterKind.class, "submitter"), false, c.yes("myNumber"), c.text("closedClass"), marks);
  }

  private static List<Fact.Draft> review(Cells c, String id) {
    List<Fact.Draft> lines = new ArrayList<>();
    ReviewStatus reached = c.one(ReviewStatus.class, "reviewStatus");
    for (ReviewStatus status : List.of(ReviewStatus.SURVEYED, ReviewStatus.UNDER_REVIEW, ReviewStatus.PROPOSED)) {
      if (status.compareTo(reached) <= 0) {
        lines.add(new Fact.Draft(id, STEPS.getOrDefault(status, REGISTERED), new FactBody.Moved(status, "")));
      }
    }
    if (reached == ReviewStatus.DECIDED) {
      lines.add(new Fact.Draft(id, c.day("decidedOn").orElseThrow(), new FactBody.Moved(ReviewStatus.DECIDED, "")));
    }
    return lines;
  }

  private static Optional<Fact.Draft> decision(Cells c, String id, RequiredMark kind, String column) {
    if (!c.has(column) || !c.has("decidedOn") || c.one(Decision.class, column) == Decision.UNDECIDED) {
      return Optional.empty();
    }
    Decision decision = c.one(Decision.class, column);
    LegalEffect effect = !decision.needsEffect() ? LegalEffect.none()
        : c.has("instrument") ? new LegalEffect(Optional.of(c.text("instrument")), false, c.day("effectiveFrom"), Optional.empty()) : LegalEffect.toCome();
    List<RetainReason> reasons = decision == Decision.RETAIN ? c.texts("retainReason").stream().map(RetainReason::valueOf).toList() : List.of();
    String mark = kind == RequiredMark.SEAL ? "applicant.seal" : "applicant.signature";
    return Optional.of(new Fact.Draft(id, c.day("decidedOn").orElseThrow(),
        new FactBody.Decided(mark, kind, new Ruling(decision, effect, c.text("decisionNo"), reasons, "", "", decision == Decision.RETAIN ? c.day("reviewBy") : Optional.empty()))));
  }

  /** The drawn definitions have an edition of 2015 and one of 2021. */
  private static List<Fact.Draft> templates(Cells c, String id, FormDetails details) {
    if (!id.matches("f[1-8]-.*")) {
      return List.of();
    }
    boolean off = c.has("sealDecision") && c.one(Decision.class, "sealDecision").needsEffect();
    LocalDate changed = c.day("effectiveFrom").orElse(LocalDate.of(2021, 4, 1));
    return List.of(new Fact.Draft(id, REGISTERED, new FactBody.TemplateStated(id, "2015", TemplateState.CURRENT, details.asksFor(RequiredMark.SEAL), false)),
        new Fact.Draft(id, changed, new FactBody.TemplateStated(id, "2015", TemplateState.SUPERSEDED_TOLERATED, details.asksFor(RequiredMark.SEAL), false)),
        new Fact.Draft(id, changed, new FactBody.TemplateStated(id, "2021", TemplateState.CURRENT, !off, false)));
  }
}
