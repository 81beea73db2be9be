package jp.fumikura.sealreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.count.Count;
import org.junit.jupiter.api.Test;

class RegisterTest {
  private static final CountDefinition STRICT = CountDefinitions.standard(RequiredMark.SEAL, "N_strict", CountDefinition.Denominator.D_ALL);

  private static Standing seal(Register register, String day) {
    return register.entry(new FormId("F1"), LocalDate.parse(day)).orElseThrow().standing(RequiredMark.SEAL);
  }

  @Test
  void aDecisionTakesEffectOnTheInstrumentsDayAndNotADayBefore() {
    Register register = new Book().form("F1", Book.mayorsRule()).on("2021-03-20", "rule", new FactBody.InstrumentIssued(Book.specialRule("rule", "2021-04-01")))
        .on("2021-02-10", "F1", Book.abolished(LegalEffect.by("rule"))).register();
    assertThat(seal(register, "2021-03-31").decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(seal(register, "2021-03-31").decidedNotInForce()).isTrue();
    assertThat(seal(register, "2021-03-31").comesOn()).contains(LocalDate.of(2021, 4, 1));
    assertThat(seal(register, "2021-04-01").decision()).isEqualTo(Decision.ABOLISH);
    assertThat(seal(register, "2021-04-01").duty()).isEqualTo(Decision.Duty.OFF);
  }

  @Test
  void theOldDecisionStaysValidUntilTheNewOneTakesEffect() {
    Register register = new Book().form("F1", Book.mayorsRule())
        .on("2021-03-01", "F1", new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.of(Decision.SUBSTITUTE_SIGNATURE, LegalEffect.ownRuleFrom(LocalDate.of(2021, 4, 1)), "決-1")))
        .on("2025-01-10", "F1", Book.abolished(LegalEffect.ownRuleFrom(LocalDate.of(2025, 4, 1)))).register();
    assertThat(seal(register, "2025-03-31").decision()).isEqualTo(Decision.SUBSTITUTE_SIGNATURE);
    assertThat(seal(register, "2025-03-31").decided()).isEqualTo(Decision.ABOLISH);
    assertThat(seal(register, "2025-04-01").decision()).isEqualTo(Decision.ABOLISH);
  }

  @Test
  void whatIsLearntLaterDoesNotChangeWhatWasKnown() {
    Book book = new Book().form("F1", Book.mayorsRule()).learnt("2021-06-01", "2021-03-01", "F1", Book.abolished(LegalEffect.ownRuleFrom(LocalDate.of(2021, 4, 1))));
    Register asKnownInMay = Register.knownAt(book.facts(), Instant.parse("2021-05-01T00:00:00Z"));
    assertThat(Count.of(asKnownInMay, STRICT, LocalDate.of(2021, 5, 1)).rate().numerator()).isZero();
    assertThat(Count.of(book.register(), STRICT, LocalDate.of(2021, 5, 1)).rate().numerator()).isEqualTo(1);
  }

  @Test
  void anInstrumentThatDoesNotReachTheFormHasNoEffect() {
    FormDetails board = Book.details(IssuingAuthority.BOARD_OF_EDUCATION, LegalBasis.RULE, Direction.INCOMING, MarkRequirement.plainSeal());
    Register register = new Book().form("F1", board).on("2021-03-20", "rule", new FactBody.InstrumentIssued(Book.specialRule("rule", "2021-04-01")))
        .on("2021-02-10", "F1", Book.abolished(LegalEffect.by("rule"))).register();
    assertThat(seal(register, "2022-01-01").decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(seal(register, "2022-01-01").uncovered()).isTrue();
  }

  @Test
  void anInstrumentReachesByAuthorityBasisScheduleAndExclusions() {
    FormId form = new FormId("F1");
    LegalInstrument rule = Book.specialRule("rule", "2021-04-01");
    assertThat(rule.covers(form, Book.mayorsRule())).isTrue();
    assertThat(rule.covers(form, Book.details(IssuingAuthority.MAYOR, LegalBasis.DIRECTIVE, Direction.INCOMING))).isFalse();
    MarkRequirement registered = new MarkRequirement("applicant.seal", RequiredMark.SEAL, SealKind.TOROKUIN, Sealer.APPLICANT, 1, Purpose.IDENTITY, Alternative.NONE, false);
    FormDetails withRegisteredSeal = Book.details(IssuingAuthority.MAYOR, LegalBasis.RULE, Direction.INCOMING, registered);
    assertThat(rule.covers(form, withRegisteredSeal, "applicant.seal", RequiredMark.SEAL)).isFalse();
    LegalInstrument byList = new LegalInstrument("l", rule.kind(), rule.issuingAuthority(), "", "", rule.promulgatedOn(), rule.effectiveFrom(), Optional.empty(), rule.authorities(), rule.bases(),
        rule.effect(), Set.of("F2"), Set.of("F3"), Set.of(), false);
    assertThat(byList.covers(form, Book.mayorsRule())).isFalse();
    assertThat(byList.covers(new FormId("F2"), Book.mayorsRule())).isTrue();
    assertThat(byList.covers(new FormId("F3"), Book.mayorsRule())).isFalse();
  }

  @Test
  void aMayorsSpecialRuleReachesNeitherOrdinancesNorOtherAuthorities() {
    assertThatThrownBy(() -> new LegalInstrument("x", InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, "", "", LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty(),
        EnumSet.of(IssuingAuthority.BOARD_OF_EDUCATION), EnumSet.of(LegalBasis.RULE), InstrumentEffect.SEAL_OFF, Set.of(), Set.of(), Set.of(), false)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LegalInstrument("x", InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, "", "", LocalDate.EPOCH, LocalDate.EPOCH, Optional.empty(),
        EnumSet.of(IssuingAuthority.MAYOR), EnumSet.of(LegalBasis.ORDINANCE), InstrumentEffect.SEAL_OFF, Set.of(), Set.of(), Set.of(), false)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFormCountsOnceByItsWeakestMark() {
    MarkRequirement agent = new MarkRequirement("agent.seal", RequiredMark.SEAL, SealKind.MITOMEIN, Sealer.AGENT, 1, Purpose.INTENT, Alternative.NONE, false);
    Register register = new Book().form("F1", Book.details(IssuingAuthority.MAYOR, LegalBasis.NONE, Direction.INCOMING, MarkRequirement.plainSeal(), agent))
        .on("2021-03-01", "F1", Book.abolished(LegalEffect.ownRuleFrom(LocalDate.of(2021, 4, 1)))).register();
    assertThat(seal(register, "2021-05-01").decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(Count.of(register, STRICT, LocalDate.of(2021, 5, 1)).rate()).isEqualTo(new Rate(STRICT, 0, 1));
  }

  @Test
  void outgoingOfficialSealsAreNeverMixedIn() {
    Register register = new Book().form("F1", Book.details(IssuingAuthority.MAYOR, LegalBasis.RULE, Direction.OUTGOING, MarkRequirement.plainSeal())).register();
    assertThat(CountDefinitions.STANDARD).allSatisfy(d -> assertThat(Count.of(register, d, LocalDate.of(2022, 1, 1)).rows()).isEmpty());
    assertThatThrownBy(() -> new CountDefinition("mixed", RequiredMark.SEAL, Set.of(Decision.ABOLISH), CountDefinition.Denominator.D_ALL, CountDefinition.Reckoning.IN_FORCE,
        CountDefinition.Universe.BASELINE, EnumSet.allOf(Direction.class))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void newFormsAreALineOfTheirOwnAndNeverJoinTheBaselineSilently() {
    Register register = new Book().form("F1", Book.mayorsRule()).on("2021-06-01", "F2", new FactBody.Described(Book.mayorsRule())).register();
    Count count = Count.of(register, STRICT, LocalDate.of(2021, 7, 1));
    assertThat(count.rate().denominator()).isEqualTo(1);
    assertThat(count.newcomers()).extracting(FormEntry::id).containsExactly(new FormId("F2"));
  }

  @Test
  void aRateAlwaysShowsItsDefinitionAndRoundsHalfUp() {
    assertThat(new Rate(STRICT, 3974, 4508)).hasToString("88.2% (3974/4508) [SEAL:N_strict/D_all]");
    assertThat(new Rate(STRICT, 3974, 4508).pressPercent()).isEqualTo("88");
    assertThat(new Rate(STRICT, 0, 0)).hasToString("－ (0/0) [SEAL:N_strict/D_all]");
    assertThat(new Rate(STRICT, 1, 2000).percent()).isEqualTo("0.1");
  }

  @Test
  void theOwnerIsThatOfTheDayAskedAbout() {
    Register register = new Book().form("F1", Book.mayorsRule()).on("2015-04-01", "sec-a", new FactBody.SectionNamed("納税課", "税務部", "財政局"))
        .on("2015-04-01", "sec-b", new FactBody.SectionNamed("収納課", "税務部", "市民局")).on("2022-04-01", "sec-a", new FactBody.SectionSucceeded("sec-b")).register();
    assertThat(register.organisation().on(LocalDate.of(2022, 3, 31), "sec-a").bureau()).isEqualTo("財政局");
    assertThat(register.organisation().on(LocalDate.of(2022, 4, 1), "sec-a").name()).isEqualTo("収納課");
  }

  @Test
  void aRetractedLineIsNoLongerBelievedButStaysInTheBook() {
    Book book = new Book().form("F1", Book.mayorsRule()).on("2021-03-01", "F1", Book.abolished(LegalEffect.ownRuleFrom(LocalDate.of(2021, 4, 1))));
    Register before = book.register();
    book.on("2021-08-01", "F1", new FactBody.Retracted(3, "別の様式の決定だった"));
    assertThat(seal(before, "2021-09-01").decision()).isEqualTo(Decision.ABOLISH);
    assertThat(seal(book.register(), "2021-09-01").decision()).isEqualTo(Decision.UNDECIDED);
    assertThat(seal(before.with(book.facts().subList(3, 4)), "2021-09-01").decision()).isEqualTo(Decision.UNDECIDED);
  }

  @Test
  void heisei31AndReiwa1AreOneFiscalYear() {
    assertThat(FiscalYear.of(LocalDate.of(2019, 4, 30))).isEqualTo(FiscalYear.of(LocalDate.of(2019, 5, 1)));
    assertThat(FiscalYear.of(LocalDate.of(2019, 4, 1)).inJapanese()).isEqualTo("令和元年度");
  }

  @Test
  void everyWordIsWrittenInBothLanguages() {
    for (Words words : List.of(Words.japanese(), Words.in(java.util.Locale.ENGLISH))) {
      for (Class<? extends Enum<?>> type : List.of(Decision.class, LegalBasis.class, IssuingAuthority.class, Direction.class, RetainReason.class, ReviewStatus.class, InstrumentKind.class,
          InstrumentEffect.class, OnlineStatus.class, TemplateState.class, SealKind.class, Sealer.class, Purpose.class, Alternative.class, SubmitterKind.class, RequiredMark.class)) {
        assertThat(type.getEnumConstants()).allSatisfy(v -> assertThat(words.of(v)).doesNotStartWith("sealreview."));
      }
    }
  }
}
