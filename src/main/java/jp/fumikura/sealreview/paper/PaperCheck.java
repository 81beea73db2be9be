package jp.fumikura.sealreview.paper;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.Standing;

/** Lays a paper beside the register of the day it arrived. */
public final class PaperCheck {
  private final Register register;
  private final int graceDays;
  private final Map<String, FormId> byDefinition = new HashMap<>();

  /** @param graceDays after a duty ended during which old print is nothing to report */
  public PaperCheck(Register register, int graceDays) {
    this.register = register;
    this.graceDays = graceDays;
    for (FormId form : register.forms()) {
      byDefinition.put(form.value(), form);
      register.history(form).ifPresent(h -> h.facts().forEach(f -> {
        if (f.body() instanceof FactBody.TemplateStated t) {
          byDefinition.put(t.definition(), form);
        }
      }));
    }
  }

  /** The row a recognised form belongs to, on the day the paper arrived. */
  public Optional<FormEntry> entry(Observation paper) {
    return paper.definition().map(byDefinition::get).flatMap(id -> register.entry(id, paper.received())).filter(e -> e.withdrawn().isEmpty());
  }

  public Set<Finding> findings(Observation paper) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    Optional<FormEntry> entry = entry(paper);
    if (entry.isEmpty()) {
      if (paper.anyMark()) {
        findings.add(Finding.REGISTER_GAP);
      }
      return findings;
    }
    for (RequiredMark kind : RequiredMark.values()) {
      if (concerns(entry.get(), kind)) {
        judge(entry.get(), kind, paper, findings);
      }
    }
    return findings;
  }

  /** A kind of mark the register has nothing to say about is nobody's contradiction. */
  private static boolean concerns(FormEntry entry, RequiredMark kind) {
    return entry.details().asksFor(kind) || entry.standing(kind).ruled();
  }

  private void judge(FormEntry entry, RequiredMark kind, Observation paper, Set<Finding> findings) {
    Observation.Marks marks = paper.marks(kind);
    Decision.Duty duty = entry.standing(kind).duty();
    if (duty == Decision.Duty.OFF && kind == RequiredMark.SEAL) {
      if (afterGrace(entry, paper) && oldPrint(entry, paper)) {
        findings.add(Finding.OLD_STOCK);
      }
      if (marks.set()) {
        findings.add(Finding.SEALED_ANYWAY);
      }
    }
    if (duty == Decision.Duty.ON && marks.blank()) {
      findings.add(Finding.MISSING_MARK);
    }
    if (duty == Decision.Duty.ON && (marks.absent() || !marks.printed() && kind == RequiredMark.SEAL && statedPrint(entry, paper).filter(p -> !p).isPresent())) {
      findings.add(Finding.WRONG_VERSION);
    }
  }

  boolean afterGrace(FormEntry entry, Observation paper) {
    Standing seal = entry.standing(RequiredMark.SEAL);
    return seal.duty() == Decision.Duty.OFF && seal.since().filter(d -> !paper.received().isBefore(d.plusDays(graceDays))).isPresent();
  }

  /** What the register says the recognised version prints; what the paper shows where it says nothing. */
  boolean oldPrint(FormEntry entry, Observation paper) {
    return statedPrint(entry, paper).orElse(paper.seal().printed());
  }

  private static Optional<Boolean> statedPrint(FormEntry entry, Observation paper) {
    return entry.templates().stream().filter(t -> paper.definition().filter(t.definition()::equals).isPresent() && t.version().equals(paper.version())).findFirst()
        .map(FactBody.TemplateStated::hasSealMark);
  }
}
