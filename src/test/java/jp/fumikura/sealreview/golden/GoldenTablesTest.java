package jp.fumikura.sealreview.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.golden.PublishedFigure.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenTablesTest {
  private static final List<GoldenTable> TABLES = GoldenTable.all();

  @TestFactory
  Stream<DynamicTest> everyPublishedFigureComesOutOfTheFacts() {
    return TABLES.stream().map(t -> DynamicTest.dynamicTest(t.id(), () -> assertThat(t.compare()).noneMatch(c -> c.verdict() == Verdict.DIFFERENT)));
  }

  @Test
  void theTablesThatContradictThemselvesAreKnownByName() {
    assertThat(TABLES.stream().filter(t -> t.compare().stream().anyMatch(c -> c.verdict() == Verdict.KNOWN)).map(GoldenTable::id)).containsExactly("komae", "inazawa", "okazaki");
  }

  /** Of every cohort some forms, and every instrument: each of their facts altered alone. */
  @TestFactory
  Stream<DynamicTest> changingAnyOneFactBreaksItsTable() {
    return TABLES.stream().map(t -> DynamicTest.dynamicTest(t.id(), () -> {
      Register whole = Register.of(t.facts());
      Random random = new Random(t.id().hashCode());
      Set<String> cohorts = new HashSet<>();
      List<Fact> tried = new ArrayList<>();
      for (Fact fact : t.facts()) {
        String kind = fact.subject().replaceAll("-\\d+$", "") + fact.body().getClass().getSimpleName();
        if (cohorts.add(kind) || random.nextInt(1000) == 0) {
          tried.add(fact);
        }
      }
      assertThat(tried.stream().flatMap(fact -> changes(fact, t.facts().size()).stream()).filter(change -> t.compare(whole.with(change)).stream().noneMatch(c -> c.verdict() == Verdict.DIFFERENT)))
          .as("changes of one fact that go unnoticed").isEmpty();
      assertThat(tried).hasSizeGreaterThan(cohorts.size() - 1);
    }));
  }

  /** Each change takes the fact back; some say something else in its place. */
  private static List<List<Fact>> changes(Fact fact, int last) {
    Fact gone = new Fact(last + 1L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test", new FactBody.Retracted(fact.seq(), "別の事実"));
    return switch (fact.body()) {
      case FactBody.Described d -> List.of(List.of(gone), List.of(gone, instead(fact, last, new FactBody.Described(outgoing(d.details())))));
      case FactBody.Decided d -> List.of(List.of(gone, instead(fact, last, new FactBody.Decided(d.mark(), d.kind(), other(d.ruling())))));
      case FactBody.InstrumentIssued i -> List.of(List.of(gone), List.of(gone, instead(fact, last, new FactBody.InstrumentIssued(later(i.instrument())))));
      case FactBody.DefinitionNamed d -> List.of(List.of(gone, instead(fact, last, new FactBody.DefinitionNamed(d.definition().reckoned(CountDefinition.Reckoning.IN_FORCE, d.definition().id())))));
      default -> List.of(List.of(gone));
    };
  }

  private static Fact instead(Fact fact, int last, FactBody body) {
    return new Fact(last + 2L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test", body);
  }

  /** An official seal going out is never counted with the others. */
  private static FormDetails outgoing(FormDetails d) {
    return new FormDetails(d.formNo(), d.title(), d.titleKana(), d.ownerSection(), d.authority(), d.basis(), d.citation(), d.lawTextDemandsSeal(), Direction.OUTGOING, d.submitter(), d.demandedByThirdParty(),
        d.containsMyNumber(), d.closedClass(), d.marks());
  }

  private static LegalInstrument later(LegalInstrument instrument) {
    return instrument.effectiveOn(instrument.effectiveFrom().plusYears(5));
  }

  private static Ruling other(Ruling ruling) {
    return !ruling.decision().needsEffect() ? Ruling.of(Decision.ABOLISH, LegalEffect.ownRuleFrom(LocalDate.of(2020, 12, 1)), "x")
        : new Ruling(Decision.RETAIN, LegalEffect.none(), "x", List.of(), "", "", Optional.empty());
  }
}
