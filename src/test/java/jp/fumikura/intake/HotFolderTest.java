package jp.fumikura.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hot folder takes what stands still and is whole, and takes nothing away that is not safe. */
class HotFolderTest {
  private static final String WHOLE = "%PDF-1.7\ntrailer\nstartxref\n9\n%%EOF\n";

  @TempDir
  Path home;

  private Instant now = Instant.parse("2026-11-21T01:00:00Z");
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };
  private TestHouse house;
  private HotFolder hot;
  private Path folder;

  @BeforeEach
  void open() {
    house = TestHouse.on(TestHouse.Database.H2, home);
    folder = house.folder().hotFolder();
    hot = hot(Milestones.NONE);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aFileIsTakenOnceItStandsStillAndOnlyThenRemoved() throws IOException {
    Path file = Files.writeString(folder.resolve("願.pdf"), WHOLE);
    hot.look();
    now = now.plusSeconds(3);
    assertThat(hot.look().taken()).isZero();
    assertThat(file).exists();
    now = now.plusSeconds(3);
    assertThat(hot.look().taken()).isEqualTo(1);
    assertThat(file).doesNotExist();
    assertThat(documents()).extracting(Document::originalName).containsExactly("願.pdf");
  }

  @Test
  void aFileThatGrowsWaits() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), WHOLE);
    for (int i = 0; i < 5; i++) {
      hot.look();
      now = now.plusSeconds(6);
      Files.writeString(file, WHOLE.repeat(i + 2));
    }
    assertThat(documents()).isEmpty();
  }

  @Test
  void halfAFileIsLaidAsideWithItsReasonAfterAWhile() throws IOException {
    Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\nxx");
    hot.look();
    now = now.plusSeconds(60);
    assertThat(hot.look().waiting()).isEqualTo(1);
    now = now.plusSeconds(600);
    assertThat(hot.look().aside()).isEqualTo(1);
    assertThat(folder.resolve("要確認/cut.pdf")).exists();
    assertThat(folder.resolve("要確認/cut.pdf.理由.txt")).hasContent("words of pdf");
    assertThat(documents()).isEmpty();
  }

  @Test
  void aFolderNamedByASectionBelongsToIt() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("tax-collection")).resolve("a.pdf"), WHOLE);
    hot.look();
    now = now.plusSeconds(6);
    hot.look();
    assertThat(documents()).extracting(Document::section).containsExactly("tax-collection");
  }

  @Test
  void aHaltBeforeTheRemovalLeadsToAnArrivalThatSaysDuplicate() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), WHOLE);
    hot.look();
    now = now.plusSeconds(6);
    hot.look();
    Files.writeString(file, WHOLE);
    HotFolder afterRestart = hot(Milestones.NONE);
    afterRestart.look();
    now = now.plusSeconds(6);
    assertThat(afterRestart.look().duplicates()).isEqualTo(1);
    assertThat(file).doesNotExist();
    assertThat(documents()).hasSize(1);
  }

  @Test
  void aFileThatCannotBeTakenIsToldAndLeavesTheOthersAlone() throws IOException {
    Path held = Files.writeString(folder.resolve("a.pdf"), WHOLE);
    Path free = Files.writeString(folder.resolve("b.pdf"), WHOLE + "b");
    AtomicInteger removals = new AtomicInteger();
    hot = hot(point -> {
      if (point == Milestones.Point.HOT_FILE_SAFE && Set.of(1, 3).contains(removals.incrementAndGet())) {
        throw new FileSystemException(held.toString(), null, "Device or resource busy (played)");
      }
    });
    hot.look();
    now = now.plusSeconds(6);
    assertThat(hot.look()).isEqualTo(new HotFolder.Look(1, 0, 0, 0, 1));
    assertThat(free).doesNotExist();
    assertThat(hot.look().stuck()).isEqualTo(1);
    assertThat(hot.look()).isEqualTo(new HotFolder.Look(1, 0, 0, 0, 0));
    assertThat(held).doesNotExist();
    assertThat(arrivals()).hasSize(2).allMatch(a -> a.outcome() == Arrival.Outcome.KEPT);
  }

  @Test
  void aStoreThatCannotBeWrittenStopsTheLook() throws IOException {
    Path file = Files.writeString(folder.resolve("a.pdf"), WHOLE);
    hot = hot(point -> {
      throw new AccessDeniedException(house.folder().originals().toString());
    });
    hot.look();
    now = now.plusSeconds(6);
    assertThatThrownBy(() -> hot.look()).isInstanceOf(AccessDeniedException.class);
    assertThat(file).exists();
  }

  private HotFolder hot(Milestones milestones) {
    Reception reception = new Reception(house.folder(), house.get(Acceptances.class), milestones, clock);
    return new HotFolder(house.folder(), reception, new HotFolder.Rules(Duration.ofSeconds(5), Duration.ofMinutes(10), "scan-centre", code -> "words of " + code), milestones, clock);
  }

  private List<Arrival> arrivals() {
    Ledger ledger = house.get(Ledger.class);
    return ledger.batches(10).stream().flatMap(b -> ledger.arrivals(b.id()).stream()).toList();
  }

  private List<Document> documents() {
    Ledger ledger = house.get(Ledger.class);
    return ledger.batches(10).stream().map(Batch::id).flatMap(b -> ledger.documentsOf(b).stream()).toList();
  }
}
