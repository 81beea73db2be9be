package jp.fumikura.sealreview.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FactBook;
import jp.fumikura.sealreview.Oracle;
import jp.fumikura.sealreview.RandomHistory;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.StaleTemplate;
import jp.fumikura.sealreview.paper.TemplatesOnShare;
import org.junit.jupiter.api.Test;

/** What every keeper of the register must do alike: memory, H2, PostgreSQL. */
abstract class BookContract {
  abstract FactBook book();

  abstract PublishedReports reports();

  abstract PaperBook papers();

  abstract TemplatesOnShare templates();

  @Test
  void whatIsWrittenIsReadBackAndCountsTheSame() {
    FactBook book = book();
    for (long seed = 300; seed < 303; seed++) {
      List<Fact> history = RandomHistory.of(seed, 10, 60);
      long before = book.after(0).size();
      List<Fact> written = book.append(before, "test", news -> history.stream().filter(f -> !(f.body() instanceof FactBody.Retracted))
          .map(f -> new Fact.Draft(f.subject() + "-" + UUID.nameUUIDFromBytes(f.subject().getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString().substring(0, 4), f.validFrom(), f.body())).toList());
      assertThat(book.after(before)).isEqualTo(written);
      Register fromMemory = Register.of(written);
      Register fromBook = Register.of(book.after(before));
      for (CountDefinition definition : CountDefinitions.STANDARD) {
        assertThat(Count.of(fromBook, definition, LocalDate.of(2021, 6, 1)).rowsHash()).isEqualTo(Count.of(fromMemory, definition, LocalDate.of(2021, 6, 1)).rowsHash());
      }
    }
  }

  /** The same histories, retractions included, through this database: the counts are the oracle's. */
  @Test
  void countsOfWhatIsReadBackAgreeWithTheOracle() {
    for (long seed = 400; seed < 406; seed++) {
      long base = book().after(0).stream().mapToLong(Fact::seq).max().orElse(0);
      List<Fact.Draft> lines = rebased(RandomHistory.of(seed, 10, 80).stream().sorted(Comparator.comparingLong(Fact::seq)).toList(), base);
      book().append(base, "test", news -> lines);
      List<Fact> read = book().after(base);
      Register register = Register.of(read);
      Oracle oracle = new Oracle(read, Instant.parse("9999-01-01T00:00:00Z"));
      for (CountDefinition definition : CountDefinitions.STANDARD) {
        for (LocalDate day = LocalDate.of(2019, 6, 1); day.isBefore(LocalDate.of(2023, 6, 1)); day = day.plusDays(211)) {
          long[] expected = oracle.count(definition, day);
          assertThat(Count.of(register, definition, day).rate()).as("seed %d, %s on %s", seed, definition.id(), day).isEqualTo(new Rate(definition, expected[0], expected[1]));
        }
      }
    }
  }

  /** Positions are given out by the book, so retractions must name the new ones. */
  private static List<Fact.Draft> rebased(List<Fact> history, long base) {
    Map<Long, Long> positions = new HashMap<>();
    history.forEach(f -> positions.put(f.seq(), base + positions.size() + 1));
    return history.stream().map(f -> new Fact.Draft(f.subject(), f.validFrom(), f.body() instanceof FactBody.Retracted r ? new FactBody.Retracted(positions.getOrDefault(r.seq(), 0L), r.reason()) : f.body())).toList();
  }

  @Test
  void writersAtOnceGetPositionsOneAfterTheOther() {
    FactBook book = book();
    long before = book.after(0).size();
    CompletableFuture.allOf(IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> book.append(before, "w" + i, news -> List.of(section("at-once-" + i), section("at-once-" + i)))))
        .toArray(CompletableFuture[]::new)).join();
    List<Fact> lines = book.after(before);
    assertThat(lines).hasSize(16).isSortedAccordingTo(Comparator.comparingLong(Fact::seq));
    assertThat(lines.getLast().seq() - lines.getFirst().seq()).isEqualTo(15);
  }

  @Test
  void aQuestionThatFailsWritesNothing() {
    FactBook book = book();
    int before = book.after(0).size();
    assertThatThrownBy(() -> book.append(0, "w", news -> {
      throw new IllegalStateException("no");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(book.after(0)).hasSize(before);
  }

  @Test
  void aRegisterReadsOnlyTheNewsAndWritesOnWhatIsTrueNow() {
    FactBook book = book();
    CurrentRegister first = new CurrentRegister(book);
    CurrentRegister second = new CurrentRegister(book);
    first.now();
    second.write("b", r -> List.of(section("new-section")));
    first.write("a", r -> r.organisation().knows("new-section") ? List.of() : List.of(section("new-section")));
    assertThat(first.now().lastSeq()).isEqualTo(second.now().lastSeq());
    assertThat(book.after(0).stream().filter(f -> f.subject().equals("new-section"))).hasSize(1);
  }

  @Test
  void aPublishedReportIsFrozen() {
    Count count = Count.of(Register.of(RandomHistory.of(7, 20, 100)), CountDefinitions.STANDARD.getFirst(), LocalDate.of(2021, 6, 1));
    PublishedReport published = reports().publish(PublishedReport.of(count, Instant.parse("2021-06-02T00:00:00Z"), Instant.parse("2021-06-03T00:00:00Z"), "reform"));
    PublishedReport kept = reports().all().getFirst();
    assertThat(kept).isEqualTo(published);
    assertThat(kept.agreesWith(count)).isTrue();
    assertThat(kept.agreesWith(Count.of(Register.of(RandomHistory.of(8, 20, 100)), CountDefinitions.STANDARD.getFirst(), LocalDate.of(2021, 6, 1)))).isFalse();
  }

  @Test
  void observationsOfADocumentAreReplacedNotDoubled() {
    DocumentId id = new DocumentId(UUID.randomUUID());
    LocalDate day = LocalDate.of(2024, 5, 1);
    Observation first = new Observation(id, 0, Optional.of("f1-refund-claim"), "v1", "sec", day, new Observation.Marks(true, true, false, false), Observation.Marks.NONE, true);
    Observation again = new Observation(id, 0, Optional.empty(), "", "sec", day, new Observation.Marks(true, false, true, true), new Observation.Marks(false, true, false, true), false);
    papers().take(Set.of(id), List.of(first), 5);
    papers().take(Set.of(id), List.of(again), 6);
    assertThat(papers().received(day, day)).filteredOn(o -> o.document().equals(id)).containsExactly(again);
    assertThat(papers().position()).isEqualTo(6);
  }

  @Test
  void theLatestLookAtAPathCounts() {
    StaleTemplate old = new StaleTemplate("/税務/旧様式.docx", "yamada", "tax", "a".repeat(64), "f1-refund-claim", "v1", Instant.parse("2024-01-01T00:00:00Z"));
    StaleTemplate current = new StaleTemplate(old.path(), "yamada", "tax", "b".repeat(64), "f1-refund-claim", "v2", Instant.parse("2024-01-02T00:00:00Z"));
    templates().found(old);
    templates().found(current);
    assertThat(templates().all()).containsExactly(current);
    templates().gone(old.path());
    assertThat(templates().all()).isEmpty();
  }

  private static Fact.Draft section(String code) {
    return new Fact.Draft(code, LocalDate.of(2020, 4, 1), new FactBody.SectionNamed("課", "部", "局"));
  }
}
