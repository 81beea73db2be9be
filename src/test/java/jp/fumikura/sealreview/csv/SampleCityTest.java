package jp.fumikura.sealreview.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.count.Count;
import org.junit.jupiter.api.Test;

class SampleCityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final CountDefinition STRICT = CountDefinitions.standard(RequiredMark.SEAL, "N_strict", CountDefinition.Denominator.D_ALL);

  @Test
  void everyDecisionOfTheSampleCityReachesItsForm() {
    List<Fact> facts = new ArrayList<>();
    SampleCity.lines().forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH, "sample")));
    Register register = Register.of(facts);
    assertThat(register.entries(DAY)).hasSize(77);
    assertThat(register.entries(DAY).filter(e -> e.standing(RequiredMark.SEAL).uncovered() || e.standing(RequiredMark.SIGNATURE).uncovered()).map(FormEntry::id)).isEmpty();
    assertThat(register.entries(DAY).map(e -> register.organisation().on(DAY, e.details().ownerSection()).bureau())).doesNotContain("");
    Count count = Count.of(register, STRICT, DAY);
    assertThat(count.rate().numerator()).isPositive();
    assertThat(Count.of(register, STRICT, LocalDate.of(2021, 8, 1)).rate().numerator()).isLessThan(count.rate().numerator());
  }
}
