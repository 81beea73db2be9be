package jp.fumikura.sealreview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A register's book for tests: lines written one after the other, learnt on the day they are true from unless said otherwise. */
final class Book {
  private final List<Fact> facts = new ArrayList<>();

  Book on(String day, String subject, FactBody body) {
    return learnt(day, day, subject, body);
  }

  Book learnt(String recorded, String day, String subject, FactBody body) {
    Instant at = LocalDate.parse(recorded).atTime(9, 0).toInstant(ZoneOffset.ofHours(9));
    facts.add(new Fact.Draft(subject, LocalDate.parse(day), body).written(facts.size() + 1L, at, "test"));
    return this;
  }

  Book form(String id, FormDetails details) {
    return on("2019-04-01", id, new FactBody.Described(details)).on("2019-04-01", id, new FactBody.BaselineJoined(RequiredMark.SEAL, LocalDate.parse("2020-12-31"), "旧様式"));
  }

  List<Fact> facts() {
    return facts;
  }

  Register register() {
    return Register.of(facts);
  }

  static FormDetails details(IssuingAuthority authority, LegalBasis basis, Direction direction, MarkRequirement... marks) {
    return new FormDetails("第1号様式", "還付請求書", "カンプセイキュウショ", "sec-a", authority, basis, "", false, direction, SubmitterKind.RESIDENT, false, false, "", List.of(marks));
  }

  static FormDetails mayorsRule() {
    return details(IssuingAuthority.MAYOR, LegalBasis.RULE, Direction.INCOMING, MarkRequirement.plainSeal());
  }

  static FactBody abolished(LegalEffect effect) {
    return new FactBody.Decided("applicant.seal", RequiredMark.SEAL, Ruling.of(Decision.ABOLISH, effect, "決-1"));
  }

  static LegalInstrument specialRule(String id, String from) {
    return new LegalInstrument(id, InstrumentKind.SPECIAL_RULE, IssuingAuthority.MAYOR, "令和3年規則第12号", "押印の特例に関する規則", LocalDate.parse(from).minusDays(10), LocalDate.parse(from),
        Optional.empty(), EnumSet.of(IssuingAuthority.MAYOR), EnumSet.of(LegalBasis.RULE), InstrumentEffect.SEAL_AND_SIGNATURE_OFF, Set.of(), Set.of(), EnumSet.of(SealKind.TOROKUIN), true);
  }
}
