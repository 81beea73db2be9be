package jp.fumikura.sealreview.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.TemplateState;
import org.junit.jupiter.api.Test;

class PaperAgainstRegisterTest {
  private static final Observation.Marks BLANK = new Observation.Marks(true, false, true, false);
  private static final Observation.Marks SEALED = new Observation.Marks(true, true, false, false);
  private static final Observation.Marks NOT_PRINTED = Observation.Marks.NONE;
  private static final Observation.Marks ABSENT = new Observation.Marks(false, false, false, true);

  private final List<Fact> facts = new ArrayList<>();

  private PaperCheck check(int grace) {
    LocalDate start = LocalDate.of(2020, 4, 1);
    line("off", start, new FactBody.Described(details()));
    line("off", start, new FactBody.TemplateStated("off", "old", TemplateState.SUPERSEDED_TOLERATED, true, false));
    line("off", start, new FactBody.TemplateStated("off", "new", TemplateState.CURRENT, false, false));
    line("off", start, new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.of(Decision.ABOLISH, LegalEffect.ownRuleFrom(LocalDate.of(2021, 8, 2)), "n")));
    line("on", start, new FactBody.Described(details()));
    line("on", start, new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.retain("n", LocalDate.of(2025, 1, 1))));
    return new PaperCheck(Register.of(facts), grace);
  }

  private static FormDetails details() {
    return new FormDetails("", "届出書", "", "sec", IssuingAuthority.MAYOR, LegalBasis.RULE, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "", List.of(MarkRequirement.plainSeal()));
  }

  private void line(String subject, LocalDate day, FactBody body) {
    facts.add(new Fact(facts.size() + 1L, subject, day, Instant.EPOCH, "t", body));
  }

  private static Observation paper(String form, String version, String day, Observation.Marks seal) {
    return new Observation(new DocumentId(UUID.randomUUID()), 0, Optional.of(form).filter(f -> !f.isEmpty()), version, "sec", LocalDate.parse(day), seal, NOT_PRINTED, seal.printed());
  }

  @Test
  void oldPrintIsOldStockOnceTheDutyIsOffAndTheGraceIsOver() {
    assertThat(check(0).findings(paper("off", "old", "2021-08-01", BLANK))).containsExactly(Finding.MISSING_MARK);
    assertThat(check(0).findings(paper("off", "old", "2021-08-02", BLANK))).containsExactly(Finding.OLD_STOCK);
    assertThat(check(30).findings(paper("off", "old", "2021-08-31", BLANK))).isEmpty();
    assertThat(check(30).findings(paper("off", "old", "2021-09-01", BLANK))).containsExactly(Finding.OLD_STOCK);
    assertThat(check(0).findings(paper("off", "new", "2021-09-01", NOT_PRINTED))).isEmpty();
  }

  @Test
  void aSealWhereNoneIsAskedIsCountedAndNothingMore() {
    assertThat(check(0).findings(paper("off", "old", "2022-01-01", SEALED))).containsExactlyInAnyOrder(Finding.OLD_STOCK, Finding.SEALED_ANYWAY);
  }

  @Test
  void aBlankFieldWhereASealIsDemandedMissesItsMark() {
    assertThat(check(0).findings(paper("on", "v1", "2022-01-01", BLANK))).containsExactly(Finding.MISSING_MARK);
    assertThat(check(0).findings(paper("on", "v1", "2022-01-01", SEALED))).isEmpty();
    assertThat(check(0).findings(paper("on", "v1", "2022-01-01", ABSENT))).containsExactly(Finding.WRONG_VERSION);
  }

  @Test
  void aMarkOnAnUnregisteredFormIsAGapInTheRegister() {
    assertThat(check(0).findings(paper("stranger", "v1", "2022-01-01", SEALED))).containsExactly(Finding.REGISTER_GAP);
    assertThat(check(0).findings(paper("", "", "2022-01-01", BLANK))).containsExactly(Finding.REGISTER_GAP);
    assertThat(check(0).findings(paper("", "", "2022-01-01", NOT_PRINTED))).isEmpty();
  }

  @Test
  void talliesAreByFormSectionAndMonthAndLeaveUnrecognisedVersionsOut() {
    PaperCheck check = check(0);
    List<PaperTally> tallies = PaperTally.of(List.of(paper("off", "old", "2021-08-02", SEALED), paper("off", "old", "2021-08-20", BLANK), paper("off", "new", "2021-08-25", NOT_PRINTED),
        paper("off", "", "2021-08-26", BLANK), paper("off", "new", "2021-09-01", NOT_PRINTED)), check);
    assertThat(tallies).hasSize(2);
    PaperTally august = tallies.getLast();
    assertThat(august.received()).isEqualTo(4);
    assertThat(august.afterGrace()).isEqualTo(3);
    assertThat(august.oldStock()).isEqualTo(2);
    assertThat(august.oldStockShare()).isEqualTo("66.7");
    assertThat(august.sealedAnywayShare()).isEqualTo("50.0");
  }

  @Test
  void onlyFilesWithATemplateOfADutyThatEndedAreStale() {
    check(0);
    Register register = Register.of(facts);
    StaleTemplate old = new StaleTemplate("/a/旧.docx", "y", "sec", "a".repeat(64), "off", "old", Instant.EPOCH);
    StaleTemplate current = new StaleTemplate("/a/新.docx", "y", "sec", "b".repeat(64), "off", "new", Instant.EPOCH);
    assertThat(StaleCopies.on(LocalDate.of(2021, 8, 1), register, List.of(old, current))).isEmpty();
    assertThat(StaleCopies.on(LocalDate.of(2021, 8, 2), register, List.of(old, current))).containsExactly(old);
  }
}
