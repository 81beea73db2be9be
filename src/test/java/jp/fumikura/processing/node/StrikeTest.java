package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.fumikura.filing.Fixity;
import jp.fumikura.house.HaltingHouse;
import jp.fumikura.house.HouseProcess;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones.Point;
import jp.fumikura.ledger.OriginalPlace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process is gone at a named point of the line, as by kill -9 or a power cut: no acknowledged document is lost, none is there twice. */
class StrikeTest {
  private static final int DOCUMENTS = 6;
  private static final int STRUCK = 137;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir
  Path home;

  static Stream<Arguments> theWorstPoints() {
    return Stream.of(Arguments.of(TestHouse.Database.H2, Point.RECEIPT_SAFE, 4), Arguments.of(TestHouse.Database.POSTGRESQL, Point.PLACED, 2));
  }

  static Stream<Arguments> everyPoint() {
    Set<Point> elsewhere = Set.of(Point.HOT_FILE_SAFE, Point.HOT_FILE_REMOVED, Point.SUPERSEDED_REMOVED);
    return Stream.of(TestHouse.Database.values()).flatMap(d -> Stream.of(Point.values()).filter(p -> !elsewhere.contains(p))
        .flatMap(p -> Stream.of(1, 20).map(n -> Arguments.of(d, p, n))));
  }

  @ParameterizedTest
  @MethodSource("theWorstPoints")
  void nothingIsLostAndNothingIsDoubled(TestHouse.Database database, Point point, int nth) throws Exception {
    strikeAndRecover(database, point, nth, DOCUMENTS);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("everyPoint")
  void atEveryPointWithFiftyDocumentsInFlight(TestHouse.Database database, Point point, int nth) throws Exception {
    strikeAndRecover(database, point, nth, 50);
  }

  private void strikeAndRecover(TestHouse.Database database, Point point, int nth, int documents) throws Exception {
    Files.createDirectories(home.resolve("ledger"));
    String url = database.url(home);
    String user = database == TestHouse.Database.H2 ? "sa" : "postgres";
    assertThat(run(url, user, documents, point.name(), nth)).as("struck at %s", point).isEqualTo(STRUCK);
    assertThat(run(url, user, documents, "-", 0)).as("after the restart").isZero();
    try (TestHouse house = TestHouse.at(url, user, home, c -> {})) {
      everyDocumentIsFiledOnce(house, documents);
    }
  }

  private static void everyDocumentIsFiledOnce(TestHouse house, int documents) throws IOException {
    Ledger ledger = house.get(Ledger.class);
    List<Document> all = ledger.batches(10).stream().flatMap(b -> ledger.documentsOf(b.id()).stream()).toList();
    Map<String, Long> times = all.stream().collect(Collectors.groupingBy(d -> read(house, d), Collectors.counting()));
    assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, documents).mapToObj(n -> "文書 " + n).toList());
    assertThat(times.values()).containsOnly(1L);
    assertThat(all).allMatch(d -> d.state() == DocumentState.NEEDS_REVIEW && ledger.filedPdf(d.id()).isPresent());
    assertThat(files(house.folder().share())).hasSize(documents).allMatch(f -> f.toString().endsWith(".pdf"));
    assertThat(files(house.folder().originals())).hasSize(2 * documents);
    assertThat(house.get(Fixity.class).run(f -> {}).findings()).isEmpty();
  }

  private static String read(TestHouse house, Document document) {
    try {
      return Files.readString(OriginalPlace.of(house.folder(), document.id()).file());
    } catch (IOException e) {
      return "missing";
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }

  private int run(String url, String user, int documents, String point, int nth) throws Exception {
    try (HouseProcess house = HouseProcess.start(home.resolve("output"), HaltingHouse.class, Map.of(), url, user, home.toString(), Integer.toString(documents), point, Integer.toString(nth))) {
      int code = house.ends(PATIENCE);
      assertThat(code).as(house.said()).isIn(0, STRUCK);
      return code;
    }
  }
}
