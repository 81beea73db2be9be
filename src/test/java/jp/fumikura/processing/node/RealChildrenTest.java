package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.fumikura.filing.Fixity;
import jp.fumikura.house.HaltingHouse;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.processing.child.Child;
import jp.fumikura.reading.tesseract.LanguageData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kill -9 while real children read fifty documents: of the service, of a further node, of children. None is lost, none is there twice. */
@Tag("long")
class RealChildrenTest {
  private static final int DOCUMENTS = 50;
  private static final int MINUTES = 20;

  @TempDir
  Path home;

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

  @ParameterizedTest
  @CsvSource({"H2, SERVICE", "H2, CHILD", "POSTGRESQL, SERVICE", "POSTGRESQL, CHILD", "POSTGRESQL, WORKER"})
  void nothingIsLostAndNothingIsDoubled(TestHouse.Database database, Victim victim) throws Exception {
    String url = database.url(home);
    String user = database == TestHouse.Database.H2 ? "sa" : "postgres";
    Process service = start(url, user, DOCUMENTS, "service");
    Process last = switch (victim) {
      case SERVICE -> {
        filed(5, service);
        struck(service.toHandle());
        yield start(url, user, DOCUMENTS, "service-again");
      }
      case CHILD -> {
        for (int filed : List.of(3, 10, 20)) {
          filed(filed, service);
          service.toHandle().descendants().filter(c -> c.info().commandLine().orElse("").contains(Child.class.getName())).findFirst().ifPresent(RealChildrenTest::struck);
        }
        yield service;
      }
      case WORKER -> {
        filed(1, service);
        Process worker = start(url, user, 0, "worker");
        filed(12, service);
        struck(worker.toHandle());
        yield service;
      }
    };
    assertThat(last.waitFor(MINUTES, TimeUnit.MINUTES)).as("stands still: %s", output()).isTrue();
    assertThat(last.exitValue()).as(output()).isZero();
    try (TestHouse house = TestHouse.at(url, user, home, c -> {})) {
      everyDocumentIsFiledOnce(house);
    }
  }

  private static void struck(ProcessHandle victim) {
    victim.destroyForcibly();
    victim.onExit().join();
  }

  private void filed(int documents, Process service) throws Exception {
    while (files(home.resolve("share"), ".pdf").size() < documents) {
      assertThat(service.isAlive()).as(output()).isTrue();
      Thread.sleep(50);
    }
  }

  private static void everyDocumentIsFiledOnce(TestHouse house) throws IOException {
    Ledger ledger = house.get(Ledger.class);
    List<Document> all = ledger.batches(10).stream().flatMap(b -> ledger.documentsOf(b.id()).stream()).toList();
    assertThat(all).hasSize(DOCUMENTS).doesNotHaveDuplicates().allMatch(d -> d.state() == DocumentState.NEEDS_REVIEW && ledger.filedPdf(d.id()).isPresent());
    assertThat(all.stream().map(Document::sha256).distinct()).hasSize(DOCUMENTS);
    assertThat(files(house.folder().share(), "")).hasSize(DOCUMENTS).allMatch(f -> f.toString().endsWith(".pdf"));
    assertThat(files(house.folder().originals(), "")).hasSize(2 * DOCUMENTS);
    assertThat(house.get(Fixity.class).run(f -> {}).findings()).isEmpty();
  }

  private Process start(String url, String user, int documents, String name) throws IOException {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-cp", System.getProperty("java.class.path"), HaltingHouse.class.getName(), url, user, home.toString(), Integer.toString(documents), "-", "0", "children")
        .redirectErrorStream(true).redirectOutput(new File(home.toFile(), name + ".output")).start();
  }

  private String output() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(home, ".output")) {
      all.append(file.getFileName()).append('\n').append(Files.readString(file));
    }
    return all.toString();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f)).toList();
    } catch (java.io.UncheckedIOException e) {
      return List.of();
    }
  }

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
