package jp.fumikura.sealreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.fumikura.sealreview.count.Count;
import org.junit.jupiter.api.Test;

/** Seeded loops over random histories: every definition, every kind of date, as known at any moment, whole or in pieces. */
class CountsAgreeWithOracleTest {
  @Test
  void countsAreThoseOfTheSlowWay() {
    for (long seed = 0; seed < 60; seed++) {
      List<Fact> book = RandomHistory.of(seed, 12, 120);
      Random random = new Random(seed);
      Instant known = Instant.parse("2021-01-01T00:00:00Z").plusSeconds(60L * random.nextInt(1200));
      Register register = Register.knownAt(book, known);
      Oracle oracle = new Oracle(book, known);
      for (CountDefinition standard : CountDefinitions.STANDARD) {
        for (CountDefinition.Reckoning reckoning : CountDefinition.Reckoning.values()) {
          CountDefinition definition = standard.reckoned(reckoning, standard.id() + reckoning);
          LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1600));
          long[] expected = oracle.count(definition, day);
          assertThat(Count.of(register, definition, day).rate()).as("seed %d, %s on %s", seed, definition.id(), day).isEqualTo(new Rate(definition, expected[0], expected[1]));
        }
      }
    }
  }

  @Test
  void stockWalkedOnceIsTheCountOfEveryDay() {
    for (long seed = 100; seed < 120; seed++) {
      Register register = Register.of(RandomHistory.of(seed, 12, 120));
      List<LocalDate> days = new ArrayList<>();
      for (LocalDate d = LocalDate.of(2018, 12, 31); d.isBefore(LocalDate.of(2023, 6, 1)); d = d.plusDays(37)) {
        days.add(d);
      }
      for (CountDefinition definition : CountDefinitions.STANDARD) {
        assertThat(register.stock(definition, days, e -> true)).isEqualTo(days.stream().map(d -> Count.of(register, definition, d).rate()).toList());
      }
    }
  }

  @Test
  void aBookFoldedInPiecesIsTheBookFoldedWhole() {
    for (long seed = 200; seed < 230; seed++) {
      List<Fact> book = RandomHistory.of(seed, 10, 90).stream().sorted(Comparator.comparingLong(Fact::seq)).toList();
      Register pieces = Register.empty();
      Random random = new Random(seed);
      for (int at = 0; at < book.size(); ) {
        int to = Math.min(book.size(), at + 1 + random.nextInt(20));
        pieces = pieces.with(book.subList(at, to));
        at = to;
      }
      Register whole = Register.of(book);
      for (LocalDate d = LocalDate.of(2019, 1, 1); d.isBefore(LocalDate.of(2023, 6, 1)); d = d.plusDays(53)) {
        assertThat(pieces.entries(d).toList()).as("seed %d on %s", seed, d).isEqualTo(whole.entries(d).toList());
      }
    }
  }
}
