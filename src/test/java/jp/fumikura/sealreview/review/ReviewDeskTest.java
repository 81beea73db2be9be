package jp.fumikura.sealreview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.InstrumentEffect;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SubmitterKind;
import jp.fumikura.sealreview.WithdrawReason;
import jp.fumikura.sealreview.Words;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {
  private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
  private static final FormId F1 = new FormId("F1");
  private static final Viewer REFORM = new Viewer("r", EnumSet.of(Role.REFORM_OFFICE), Set.of(), true, Set.of());
  private static final Viewer CLERK = new Viewer("c", EnumSet.of(Role.SECTION_CLERK), Set.of("sec-a"), false, Set.of());
  private static final Move SURVEY = new Move.Survey(details(LegalBasis.RULE), Optional.of(new FactBody.VolumeReported(new FiscalYear(2020), 120, true)));
  private static final Move ABOLISH = new Move.Propose(Map.of("applicant.seal", Ruling.of(Decision.ABOLISH, LegalEffect.toCome(), "")));
  private static final Move DECIDE = new Move.Decide("2川総行第1号", TODAY);
  private final List<Fact> book = new ArrayList<>();

  private static FormDetails details(LegalBasis basis) {
    return new FormDetails("第1号様式", "届出書", "", "sec-a", IssuingAuthority.MAYOR, basis, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "", List.of(MarkRequirement.plainSeal()));
  }

  private void register(LegalBasis basis) {
    write(List.of(new Fact.Draft("F1", TODAY, new FactBody.Described(details(basis)))));
  }

  private void write(List<Fact.Draft> lines) {
    lines.forEach(l -> book.add(l.written(book.size() + 1L, Instant.EPOCH.plusSeconds(book.size()), "t")));
  }

  private FormEntry entry() {
    return Register.of(book).entry(F1, TODAY).orElseThrow();
  }

  private void done(Viewer viewer, Move move) {
    switch (new ReviewDesk(Register.of(book), TODAY).ask(viewer, entry(), move)) {
      case ReviewDesk.Answer.Allowed a -> write(a.lines());
      case ReviewDesk.Answer.Refused r -> throw new AssertionError(r.why().toString());
    }
  }

  private List<String> refused(Viewer viewer, Move move) {
    return switch (new ReviewDesk(Register.of(book), TODAY).ask(viewer, entry(), move)) {
      case ReviewDesk.Answer.Allowed a -> throw new AssertionError("allowed: " + a.lines());
      case ReviewDesk.Answer.Refused r -> r.why().stream().map(Words.japanese()::say).toList();
    };
  }

  @Test
  void theWholeWayFromRegistrationToDecision() {
    register(LegalBasis.RULE);
    done(CLERK, SURVEY);
    done(REFORM, new Move.StartReview());
    done(CLERK, ABOLISH);
    done(REFORM, DECIDE);
    assertThat(entry().status()).isEqualTo(ReviewStatus.DECIDED);
    assertThat(entry().standing(RequiredMark.SEAL).decided()).isEqualTo(Decision.ABOLISH);
    assertThat(entry().standing(RequiredMark.SEAL).pending()).isTrue();
    assertThat(entry().standing(RequiredMark.SEAL).decisionNo()).isEqualTo("2川総行第1号");
  }

  @Test
  void aRegisteredFormCannotBeDecidedAndADecidedOneNotSurveyed() {
    register(LegalBasis.RULE);
    assertThat(refused(REFORM, DECIDE)).containsExactly("決定は、いまの段階「登録」からはできません。");
    theWholeWayFrom();
    assertThat(refused(CLERK, SURVEY)).containsExactly("調査の回答は、いまの段階「決定」からはできません。");
  }

  private void theWholeWayFrom() {
    done(CLERK, SURVEY);
    done(REFORM, new Move.StartReview());
    done(CLERK, ABOLISH);
    done(REFORM, DECIDE);
  }

  @Test
  void aReopenedFormKeepsItsOldDecision() {
    register(LegalBasis.RULE);
    theWholeWayFrom();
    assertThat(refused(REFORM, new Move.Reopen(" "))).containsExactly("再検討を始めるには理由が必要です。");
    done(REFORM, new Move.Reopen("法令改正"));
    done(REFORM, new Move.StartReview());
    assertThat(entry().status()).isEqualTo(ReviewStatus.UNDER_REVIEW);
    assertThat(entry().standing(RequiredMark.SEAL).decided()).isEqualTo(Decision.ABOLISH);
  }

  @Test
  void everyMarkNeedsARulingAndARetentionItsReasonAndADayToLookAgain() {
    register(LegalBasis.RULE);
    done(CLERK, SURVEY);
    done(REFORM, new Move.StartReview());
    assertThat(refused(CLERK, new Move.Propose(Map.of()))).singleElement().asString().contains("applicant.seal");
    assertThat(refused(CLERK, new Move.Propose(Map.of("applicant.seal", Ruling.of(Decision.RETAIN, LegalEffect.none(), ""))))).hasSize(2);
    done(CLERK, new Move.Propose(Map.of("applicant.seal", Ruling.retain("", LocalDate.of(2024, 4, 1), RetainReason.SUBSIDY))));
    assertThat(refused(REFORM, new Move.SendBack(""))).containsExactly("差し戻すには理由が必要です。");
    done(REFORM, new Move.SendBack("補助金でも廃止できないか"));
    assertThat(entry().status()).isEqualTo(ReviewStatus.UNDER_REVIEW);
    assertThat(entry().proposals()).isEmpty();
  }

  @Test
  void nationalLawIsNotTheCitysUnlessAnAmendmentIsCited() {
    register(LegalBasis.NATIONAL_LAW);
    done(CLERK, new Move.Survey(details(LegalBasis.NATIONAL_LAW), Optional.empty()));
    done(REFORM, new Move.StartReview());
    assertThat(refused(CLERK, ABOLISH)).singleElement().asString().contains("法律・政省令");
    done(CLERK, new Move.Propose(Map.of("applicant.seal", new Ruling(Decision.ABOLISH, LegalEffect.toCome(), "", List.of(), "", "令和2年内閣府令第73号", Optional.empty()))));
  }

  @Test
  void anAbolitionNeedsAnInstrumentThatReachesTheFormAndDoesNotPrecedeIt() {
    register(LegalBasis.DIRECTIVE);
    write(List.of(new Fact.Draft("rule", TODAY, new FactBody.InstrumentIssued(new LegalInstrument("rule", InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, "規則第12号", "", TODAY, LocalDate.of(2021, 4, 1),
        Optional.empty(), EnumSet.of(IssuingAuthority.MAYOR), EnumSet.of(LegalBasis.RULE), InstrumentEffect.SEAL_OFF, Set.of(), Set.of(), Set.of(), true)))));
    done(CLERK, new Move.Survey(details(LegalBasis.DIRECTIVE), Optional.empty()));
    done(REFORM, new Move.StartReview());
    done(CLERK, new Move.Propose(Map.of("applicant.seal",
        Ruling.of(Decision.ABOLISH, new LegalEffect(Optional.of("rule"), false, Optional.of(LocalDate.of(2021, 3, 1)), Optional.empty()), ""))));
    assertThat(refused(REFORM, DECIDE)).anySatisfy(w -> assertThat(w).contains("及びません")).anySatisfy(w -> assertThat(w).contains("施行日"));
  }

  @Test
  void aSectionSeesToItsOwnFormsOnlyAndDecidesNothing() {
    register(LegalBasis.RULE);
    Viewer stranger = new Viewer("s", EnumSet.of(Role.SECTION_CLERK), Set.of("sec-b"), false, Set.of());
    assertThat(refused(stranger, SURVEY)).containsExactly("この操作をする権限がありません。");
    assertThat(refused(CLERK, new Move.Withdraw(WithdrawReason.REGISTERED_IN_ERROR, Optional.empty()))).containsExactly("この操作をする権限がありません。");
    assertThat(refused(REFORM, new Move.Withdraw(WithdrawReason.DUPLICATE_OF, Optional.of(F1)))).hasSize(1);
    done(REFORM, new Move.Withdraw(WithdrawReason.REGISTERED_IN_ERROR, Optional.empty()));
    assertThat(refused(CLERK, SURVEY)).containsExactly("この行は台帳から取り消されています。");
  }

  @Test
  void everyMarkHasItsOwnRulingAndAStrangerNone() {
    FormDetails both = new FormDetails("第1号様式", "届出書", "", "sec-a", IssuingAuthority.MAYOR, LegalBasis.RULE, "", false, Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "",
        List.of(MarkRequirement.plainSeal(), MarkRequirement.plainSignature()));
    write(List.of(new Fact.Draft("F1", TODAY, new FactBody.Described(both))));
    done(CLERK, new Move.Survey(both, Optional.empty()));
    done(REFORM, new Move.StartReview());
    Ruling off = Ruling.of(Decision.ABOLISH, LegalEffect.toCome(), "");
    Ruling keep = Ruling.retain("", TODAY.plusYears(3), RetainReason.RIGHTS_EFFECT);
    assertThat(refused(CLERK, new Move.Propose(Map.of("applicant.seal", off)))).singleElement().asString().contains("applicant.signature");
    assertThat(refused(CLERK, new Move.Propose(Map.of("applicant.seal", off, "applicant.signature", keep, "agent.seal", off)))).containsExactly("欄「agent.seal」はこの様式にありません。");
    done(CLERK, new Move.Propose(Map.of("applicant.seal", off, "applicant.signature", keep)));
    done(REFORM, DECIDE);
    assertThat(entry().standing(RequiredMark.SEAL).decided()).isEqualTo(Decision.ABOLISH);
    assertThat(entry().standing(RequiredMark.SIGNATURE).decided()).isEqualTo(Decision.RETAIN);
  }

  @Test
  void whatIsOpenIsWhatIsAllowed() {
    register(LegalBasis.RULE);
    ReviewDesk desk = new ReviewDesk(Register.of(book), TODAY);
    assertThat(desk.open(CLERK, entry())).containsExactly(Step.SURVEY);
    assertThat(desk.open(REFORM, entry())).containsExactly(Step.SURVEY, Step.WITHDRAW);
    assertThat(desk.open(new Viewer("x", EnumSet.of(Role.SECTION_CLERK), Set.of("sec-b"), false, Set.of()), entry())).isEmpty();
  }
}
