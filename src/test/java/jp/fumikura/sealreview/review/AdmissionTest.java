package jp.fumikura.sealreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.InstrumentEffect;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.csv.SampleCity;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final Viewer REFORM = new Viewer("r", EnumSet.of(Role.REFORM_OFFICE), Set.of(), true, Set.of());
  private static final Viewer CLERK = new Viewer("c", EnumSet.of(Role.SECTION_CLERK), Set.of("waste"), false, Set.of());
  private static final Register REGISTER = register();

  private static Register register() {
    List<Fact> facts = new ArrayList<>();
    SampleCity.lines().forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH, "sample")));
    return Register.of(facts);
  }

  private static List<String> against(Viewer viewer, String subject, LocalDate day, FactBody body) {
    return new Admission(REGISTER, TODAY).against(viewer, new Fact.Draft(subject, day, body)).stream().map(Objection::code).toList();
  }

  @Test
  void aSectionReportsItsOwnShelvesAndNothingElse() {
    FactBody metres = new FactBody.FileMetres(FactBody.FileMetres.Kind.BASELINE, new BigDecimal("12.5"), "");
    assertThat(against(CLERK, "waste", TODAY, metres)).isEmpty();
    assertThat(against(CLERK, "childcare", TODAY, metres)).containsExactly("no-right");
    assertThat(against(CLERK, "f4-bulky-refuse", TODAY, new FactBody.EvidenceAdded("公報", "1"))).containsExactly("no-right");
    assertThat(against(REFORM, "nowhere", TODAY, new FactBody.FileMetres(FactBody.FileMetres.Kind.BASELINE, new BigDecimal("-1"), ""))).containsExactly("file.unknown-owner", "metres-odd");
  }

  @Test
  void whatIsAStepOfTheReviewIsNeverWrittenPastIt() {
    assertThat(against(REFORM, "f4-bulky-refuse", TODAY, new FactBody.Moved(ReviewStatus.DECIDED, ""))).containsExactly("by-step-only");
  }

  @Test
  void anInstrumentTakesEffectNoSoonerThanItIsPromulgated() {
    LegalInstrument early = new LegalInstrument("TR-1", InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, "令和8年規則第1号", "特例", TODAY, TODAY.minusDays(1), Optional.empty(),
        Set.of(IssuingAuthority.MAYOR), Set.of(LegalBasis.RULE), InstrumentEffect.SEAL_OFF, Set.of(), Set.of(), Set.of(), true);
    assertThat(against(REFORM, "TR-1", TODAY, new FactBody.InstrumentIssued(early))).containsExactly("instrument-before-itself");
    assertThat(against(REFORM, "TR-1", TODAY, new FactBody.InstrumentIssued(early.effectiveOn(TODAY)))).isEmpty();
    assertThat(LegalInstrument.contradictions(InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, Set.of(IssuingAuthority.FIRE), Set.of(LegalBasis.ORDINANCE), TODAY, Optional.of(TODAY)))
        .extracting(Objection::code).containsExactly("instrument-of-another", "instrument-below-ordinance", "instrument-ends-early");
  }

  @Test
  void baselineNeedsEvidenceAndAMark() {
    assertThat(against(REFORM, "city-075", TODAY, new FactBody.BaselineJoined(RequiredMark.SEAL, TODAY.plusDays(1), " "))).containsExactly("evidence-needed", "baseline-in-the-future", "baseline-without-mark");
    assertThat(against(REFORM, "no-such-form", TODAY, new FactBody.BaselineJoined(RequiredMark.SEAL, TODAY, "写し"))).containsExactly("form-unknown");
  }

  @Test
  void aDefinitionOncePublishedKeepsItsName() {
    assertThat(against(REFORM, CountDefinitions.STANDARD.getFirst().id(), TODAY, new FactBody.DefinitionNamed(CountDefinitions.STANDARD.getFirst()))).containsExactly("definition-exists");
    assertThat(against(REFORM, "SEAL:city/D_all", TODAY, new FactBody.DefinitionNamed(CountDefinitions.STANDARD.getFirst().named("SEAL:city/D_all")))).isEmpty();
  }

  @Test
  void onlyALineOfTheSameSubjectIsRetractedAndWithAReason() {
    long seq = REGISTER.history(new FormId("f4-bulky-refuse")).orElseThrow().facts().getFirst().seq();
    assertThat(against(REFORM, "f4-bulky-refuse", TODAY, new FactBody.Retracted(seq, "別の様式"))).isEmpty();
    assertThat(against(REFORM, "f1-refund-claim", TODAY, new FactBody.Retracted(seq, ""))).containsExactly("reason-needed-to-retract", "line-unknown");
  }

  @Test
  void aSectionCannotSucceedItself() {
    assertThat(against(REFORM, "waste", TODAY, new FactBody.SectionSucceeded("waste"))).containsExactly("section-succeeds-itself");
    assertThat(against(REFORM, "waste", TODAY, new FactBody.SectionSucceeded("childcare"))).isEmpty();
  }
}
