package jp.fumikura.sealreview.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import jp.fumikura.sealreview.Purpose;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SealKind;
import jp.fumikura.sealreview.Sealer;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.csv.Cells;

/** Many forms of one kind, decided alike: cities publish numbers, not lists, so each line of a table becomes its forms. */
record Cohort(Cells cells) {
  private static final LocalDate REGISTERED = LocalDate.of(2020, 7, 1);
  private static final LocalDate BASELINE = LocalDate.of(2020, 12, 31);

  List<Fact.Draft> lines() {
    List<Fact.Draft> lines = new ArrayList<>();
    int count = Integer.parseInt(cells.text("count"));
    for (int i = 1; i <= count; i++) {
      lines.addAll(form("%s-%04d".formatted(cells.text("prefix"), i)));
    }
    return lines;
  }

  private List<Fact.Draft> form(String id) {
    RequiredMark mark = cells.one(RequiredMark.class, "mark");
    return List.of(new Fact.Draft(id, REGISTERED, new FactBody.Described(details(id, mark))),
        new Fact.Draft(id, REGISTERED, new FactBody.BaselineJoined(mark, BASELINE, "公表資料")),
        new Fact.Draft(id, LocalDate.parse(cells.text("decidedOn")), new FactBody.Decided("m", mark, ruling())));
  }

  private FormDetails details(String id, RequiredMark mark) {
    return new FormDetails("", id, "", "city", cells.one(IssuingAuthority.class, "authority"), cells.one(LegalBasis.class, "basis"), "", false,
        cells.one(Direction.class, "direction"), SubmitterKind.MIXED, false, false, "",
        List.of(new MarkRequirement("m", mark, cells.one(SealKind.class, "sealKind"), Sealer.APPLICANT, 1, Purpose.HABIT, Alternative.NONE, true)));
  }

  private Ruling ruling() {
    LegalEffect effect = switch (cells.text("instrument")) {
      case "" -> new LegalEffect(Optional.empty(), false, cells.day("effectiveFrom"), Optional.empty());
      case "PENDING" -> LegalEffect.toCome();
      default -> LegalEffect.by(cells.text("instrument"));
    };
    List<RetainReason> reasons = cells.has("retainReason") ? List.of(cells.one(RetainReason.class, "retainReason")) : List.of();
    return new Ruling(cells.one(Decision.class, "decision"), effect, cells.text("decisionNo"), reasons, "", "", Optional.empty());
  }
}
