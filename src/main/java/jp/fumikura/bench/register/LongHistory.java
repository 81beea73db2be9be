package jp.fumikura.bench.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.InstrumentEffect;
import jp.fumikura.sealreview.InstrumentKind;
import jp.fumikura.sealreview.IssuingAuthority;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.ReviewStatus;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.SubmitterKind;

/** Twenty years of a city's forms: described, counted every year, surveyed, decided, decided again, reorganised. */
final class LongHistory {
  static final int FIRST_YEAR = 2006;
  static final int YEARS = 20;
  private static final List<LegalBasis> BASES = List.of(LegalBasis.RULE, LegalBasis.RULE, LegalBasis.GUIDELINE, LegalBasis.GUIDELINE, LegalBasis.DIRECTIVE, LegalBasis.NATIONAL_LAW, LegalBasis.NONE);
  private final Random random;
  private final List<Fact> facts = new ArrayList<>();

  private LongHistory(long seed) {
    random = new Random(seed);
  }

  static List<Fact> of(int forms, long seed) {
    LongHistory history = new LongHistory(seed);
    history.city();
    for (int i = 0; i < forms; i++) {
      history.form("form-" + i, i % 200);
    }
    return history.facts;
  }

  private void city() {
    for (int s = 0; s < 200; s++) {
      line("s" + s, LocalDate.of(FIRST_YEAR, 4, 1), new FactBody.SectionNamed("課" + s, "部" + s / 5, "局" + s / 20));
      line("s" + s, LocalDate.of(FIRST_YEAR + 10, 4, 1), new FactBody.SectionNamed("新課" + s, "部" + s / 4, "局" + s / 16));
    }
    for (int y = 0; y < YEARS; y++) {
      LocalDate from = LocalDate.of(FIRST_YEAR + y, 7, 1);
      line("i" + y, from.minusDays(30), new FactBody.InstrumentIssued(new LegalInstrument("i" + y, InstrumentKind.OMNIBUS_AMENDMENT, IssuingAuthority.MAYOR, "規則第" + y + "号", "整備",
          from.minusDays(30), from, Optional.empty(), Set.of(IssuingAuthority.MAYOR), EnumSet.allOf(LegalBasis.class), InstrumentEffect.SEAL_OFF, Set.of(), Set.of(), Set.of(), true)));
    }
  }

  private void form(String id, int section) {
    LegalBasis basis = BASES.get(random.nextInt(BASES.size()));
    FormDetails details = new FormDetails("第1号様式", "申請書 " + id, "", "s" + section, IssuingAuthority.MAYOR, basis, "規則第1条", false,
        random.nextInt(5) == 0 ? Direction.INTERNAL : Direction.INCOMING, SubmitterKind.RESIDENT, false, false, "", List.of(MarkRequirement.plainSeal()));
    LocalDate start = LocalDate.of(FIRST_YEAR, 4, 1).plusDays(random.nextInt(1500));
    line(id, start, new FactBody.Described(details));
    line(id, start, new FactBody.BaselineJoined(RequiredMark.SEAL, start, "調査"));
    for (int y = FIRST_YEAR; y < FIRST_YEAR + YEARS; y++) {
      line(id, new FiscalYear(y).firstDay(), new FactBody.VolumeReported(new FiscalYear(y), random.nextInt(5000), y % 2 == 0));
    }
    for (int round = 0; round < 3; round++) {
      LocalDate day = LocalDate.of(FIRST_YEAR + 3 + 6 * round, 1, 10).plusDays(random.nextInt(900));
      line(id, day, new FactBody.Moved(ReviewStatus.UNDER_REVIEW, ""));
      line(id, day.plusDays(60), new FactBody.Moved(ReviewStatus.PROPOSED, ""));
      line(id, day.plusDays(90), new FactBody.Decided("applicant.seal", RequiredMark.SEAL, ruling(round, day)));
      line(id, day.plusDays(90), new FactBody.Moved(ReviewStatus.DECIDED, ""));
    }
  }

  private Ruling ruling(int round, LocalDate day) {
    if (random.nextInt(4) > round) {
      return Ruling.retain("決" + round, day.plusYears(3), RetainReason.values()[random.nextInt(RetainReason.values().length)]);
    }
    Decision decision = List.of(Decision.ABOLISH, Decision.ABOLISH, Decision.OMITTABLE, Decision.SUBSTITUTE_SIGNATURE).get(random.nextInt(4));
    int year = Math.min(YEARS - 1, day.getYear() - FIRST_YEAR + 1);
    return Ruling.of(decision, random.nextBoolean() ? LegalEffect.by("i" + year) : LegalEffect.ownRuleFrom(day.plusDays(120)), "決" + round);
  }

  private void line(String subject, LocalDate day, FactBody body) {
    Instant at = day.atTime(9, 0).toInstant(ZoneOffset.ofHours(9));
    facts.add(new Fact(facts.size() + 1L, subject, day, at, "bench", body));
  }
}
