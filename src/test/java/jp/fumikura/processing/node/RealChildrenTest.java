package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.fumikura.Fumikura;
import jp.fumikura.filing.Fixity;
import jp.fumikura.house.HaltingHouse;
import jp.fumikura.house.HouseProcess;
import jp.fumikura.house.Tally;
import jp.fumikura.house.TestHouse;
import jp.fumikura.processing.child.Child;
import jp.fumikura.reading.tesseract.LanguageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kill -9 while real children read fifty documents: of the service, of a {@code worker}, of children. None is lost, none is there twice. */
@Tag("long")
class RealChildrenTest {
  private static final int DOCUMENTS = 50;
  private static final Duration STEP = Duration.ofMinutes(2);
  private static final Duration ALL = Duration.ofMinutes(4);

  @TempDir
  Path home;

  private final List<HouseProcess> started = new ArrayList<>();
  private String url = "";
  private String user = "";

  enum Victim { SERVICE, CHILD, WORKER }

  @BeforeEach
  void papers() throws IOException {
    assumeTrue(LanguageData.find(System.getenv()) instanceof LanguageData.Found, "Tesseract's Japanese data is not installed (./fumikura test brings it)");
    Files.createDirectories(home.resolve("ledger"));
    Path papers = Files.createDirectories(home.resolve("papers"));
    for (int n = 0; n < DOCUMENTS; n++) {
      ImageIO.write(paper(n), "png", papers.resolve(n + ".png").toFile());
    }
  }

  @AfterEach
  void end() {
    started.forEach(HouseProcess::close);
  }

  @ParameterizedTest
  @CsvSource({"H2, SERVICE", "H2, CHILD", "POSTGRESQL, SERVICE", "POSTGRESQL, CHILD", "POSTGRESQL, WORKER"})
  void nothingIsLostAndNothingIsDoubled(TestHouse.Database database, Victim victim, TestReporter reporter) throws Exception {
    url = database.url(home);
    user = database == TestHouse.Database.H2 ? "sa" : "postgres";
    HouseProcess last = switch (victim) {
      case SERVICE -> serviceStruck();
      case CHILD -> childrenStruck();
      case WORKER -> workerStruck();
    };
    assertThat(last.ends(ALL)).as(last.said()).isZero();
    try (TestHouse house = TestHouse.at(url, user, home, c -> {})) {
      Tally tally = Tally.of(house);
      reporter.publishEntry(database + ", " + victim, tally.toString());
      assertThat(tally).isEqualTo(new Tally(DOCUMENTS, DOCUMENTS, DOCUMENTS, 0, 0, 0));
      assertThat(house.get(Fixity.class).run(f -> {}).findings()).isEmpty();
    }
  }

  private HouseProcess serviceStruck() throws Exception {
    HouseProcess service = service("service");
    service.until("5 documents on the shelf", STEP, () -> filed() >= 5);
    service.close();
    assertThat(inHand()).as("documents in hand when the service was struck").isPositive();
    return service("service-again");
  }

  private HouseProcess childrenStruck() throws Exception {
    HouseProcess service = service("service");
    for (int filed : List.of(3, 10, 20)) {
      service.until(filed + " documents on the shelf", STEP, () -> filed() >= filed && child(service).isPresent());
      HouseProcess.strike(child(service).orElseThrow());
    }
    return service;
  }

  /** The worker stands before the service hands anything over, so that both take orders from the first on. */
  private HouseProcess workerStruck() throws Exception {
    HouseProcess worker = worker();
    worker.until("the worker", STEP, () -> worker.said().contains("reading node runs"));
    HouseProcess service = service("service");
    worker.until("an order in the worker's hands", STEP, () -> filed() >= 5 && taken(worker) > 0);
    worker.close();
    assertThat(taken(worker)).as("orders in the worker's hands when it was struck").isPositive();
    return service;
  }

  private HouseProcess service(String name) throws IOException {
    return started(HouseProcess.start(home.resolve(name + ".output"), HaltingHouse.class, Map.of(), url, user, home.toString(), Integer.toString(DOCUMENTS), "-", "0", "children"));
  }

  private HouseProcess worker() throws IOException {
    Files.writeString(home.resolve("fumikura.properties"), "fumikura.database.url=" + url + "\nfumikura.database.user=" + user + "\nfumikura.children=2\n");
    String languages = ((LanguageData.Found) LanguageData.find(System.getenv())).folder().toString();
    return started(HouseProcess.start(home.resolve("worker.output"), Fumikura.class, Map.of("FUMIKURA_HOME", home.toString(), "TESSDATA_PREFIX", languages), "worker"));
  }

  private HouseProcess started(HouseProcess process) {
    started.add(process);
    return process;
  }

  private static Optional<ProcessHandle> child(HouseProcess service) {
    return service.process().descendants().filter(c -> c.info().commandLine().orElse("").contains(Child.class.getName())).findFirst();
  }

  /** Orders this process has taken and not done. */
  private int taken(HouseProcess node) throws Exception {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        ResultSet count = connection.createStatement().executeQuery("select count(*) from scheduled_tasks where picked and picked_by like 'node-" + node.process().pid() + "-%'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private long inHand() throws IOException {
    try (Stream<Path> work = Files.list(home.resolve("scratch"))) {
      return work.filter(f -> f.getFileName().toString().startsWith("read")).count();
    }
  }

  /** Files on the shelf; the tree grows while it is walked. */
  private long filed() throws IOException {
    try (Stream<Path> tree = Files.exists(home.resolve("share")) ? Files.walk(home.resolve("share")) : Stream.of()) {
      return tree.filter(f -> Objects.requireNonNull(f.getFileName()).toString().endsWith(".pdf")).count();
    } catch (java.io.UncheckedIOException e) {
      return 0;
    }
  }

  /** A strip of a page at 200 dpi with one line of print: this is about crashes, not about reading. */
  private static BufferedImage paper(int number) {
    BufferedImage image = new BufferedImage(827, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
    g.drawString("No. " + (1000 + number), 80, 150);
    g.dispose();
    return image;
  }
}
