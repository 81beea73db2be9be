package jp.fumikura.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** domain.md §3.5: the clock starts on 1 April after the fiscal year of creation or receipt. */
class RetentionTest {
  @Test
  void fiveYearsFromMayAreCountedFromTheNextApril() {
    assertThat(Retention.ofYears(5).period(LocalDate.of(2021, 5, 1)))
        .contains(new Retention.Period(LocalDate.of(2022, 4, 1), LocalDate.of(2027, 3, 31)));
  }

  @Test
  void theLastDayOfTheFiscalYearStillBelongsToIt() {
    assertThat(Retention.ofYears(3).period(LocalDate.of(2021, 3, 31)))
        .contains(new Retention.Period(LocalDate.of(2021, 4, 1), LocalDate.of(2024, 3, 31)));
  }

  @Test
  void currentUseHasNoClockAndPermanentNoEnd() {
    assertThat(Retention.CURRENT_USE.period(LocalDate.of(2021, 5, 1))).isEmpty();
    assertThat(Retention.PERMANENT.period(LocalDate.of(2021, 5, 1))).isEmpty();
  }

  @Test
  void whatTheTablePrintsIsReadBack() {
    for (String text : new String[] {"1年未満", "1年", "7年", "30年", "永年", "常用"}) {
      assertThat(Retention.parse(text).orElseThrow().japanese()).isEqualTo(text);
    }
    assertThat(Retention.parse("10")).contains(Retention.ofYears(10));
    assertThat(Retention.parse("ずっと")).isEmpty();
  }
}
