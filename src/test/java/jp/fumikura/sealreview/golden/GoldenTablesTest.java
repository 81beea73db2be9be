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
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
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
      assertThat(tried.stream().filter(fact -> t.compare(whole.with(altered(fact, t.facts().size()))).stream().noneMatch(c -> c.verdict() == Verdict.DIFFERENT)))
          .as("facts whose change goes unnoticed").isEmpty();
      assertThat(tried).hasSizeGreaterThan(cohorts.size() - 1);
    }));
  }

  private static List<Fact> altered(Fact fact, int last) {
    Fact gone = new Fact(last + 1L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test", new FactBody.Retracted(fact.seq(), "別の事実"));
    return switch (fact.body()) {
      case FactBody.Decided d -> List.of(gone, new Fact(last + 2L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test", new FactBody.Decided(d.mark(), d.kind(), other(d.ruling()))));
      case FactBody.InstrumentIssued i -> List.of(gone, new Fact(last + 2L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test", new FactBody.InstrumentIssued(later(i.instrument()))));
      case FactBody.DefinitionNamed d -> List.of(gone, new Fact(last + 2L, fact.subject(), fact.validFrom(), fact.recordedAt(), "test",
          new FactBody.DefinitionNamed(d.definition().reckoned(CountDefinition.Reckoning.IN_FORCE, d.definition().id()))));
      default -> List.of(gone);
    };
  }

  private static LegalInstrument later(LegalInstrument instrument) {
    return instrument.effectiveOn(instrument.effectiveFrom().plusYears(5));
  }

  private static Ruling other(Ruling ruling) {
    return !ruling.decision().needsEffect() ? Ruling.of(Decision.ABOLISH, LegalEffect.ownRuleFrom(LocalDate.of(2020, 12, 1)), "x")
        : new Ruling(Decision.RETAIN, LegalEffect.none(), "x", List.of(), "", "", Optional.empty());
  }
}
