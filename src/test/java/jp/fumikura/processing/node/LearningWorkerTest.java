package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.Fumikura;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.house.HouseProcess;
import jp.fumikura.house.TestHouse;
import jp.fumikura.intake.Reception;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.sample.SampleCity;
import jp.fumikura.sample.paper.Order;
import jp.fumikura.sample.paper.Scan;
import jp.fumikura.sample.paper.Typefaces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code worker} of its own, with real children: papers are read by a form from the moment another node learns it until that forgets it. */
@Tag("long")
class LearningWorkerTest {
  private static final FormKey REFUSE = FormKey.of("f4-bulky-refuse/2021");
  private static final Scan SCAN = new Scan(200, PageImage.Depth.COLOUR, 0, QuarterTurn.NONE, 250, 0, 0.6);
  private static final Duration STEP = Duration.ofMinutes(3);

  @TempDir
  Path home;

  @Test
  void theWorkerReadsByWhatAnotherNodeLearns() throws Exception {
    assumeTrue(LanguageData.find(System.getenv()) instanceof LanguageData.Found, "Tesseract's Japanese data is not installed (./fumikura test brings it)");
    List<Path> papers = papers();
    String url = TestHouse.Database.POSTGRESQL.url(home);
    try (TestHouse house = TestHouse.at(url, "postgres", home, c -> {}); HouseProcess worker = worker(url)) {
      KnownForms forms = new KnownForms(house.folder(), DefinitionsFolder.find(house.folder(), known().toString()), FormFolder.load(known()), path -> {}, title -> {}, house.get(AnnouncedForms.class));
      assertThat(form(house, worker, papers.get(0))).isEmpty();
      FormDefinition refuse = FormFolder.read(Path.of("forms", REFUSE.id(), REFUSE.version(), FormFolder.FILE));
      forms.learn(refuse, FormFolder.blank(Path.of("forms"), REFUSE));
      assertThat(form(house, worker, papers.get(1))).isEqualTo(REFUSE.id());
      forms.forget(REFUSE);
      assertThat(form(house, worker, papers.get(2))).isEmpty();
    }
  }

  /** Id of the form the worker files a paper by. */
  private String form(TestHouse house, HouseProcess worker, Path paper) throws Exception {
    Reception reception = new Reception(house.folder(), house.get(Acceptances.class), Milestones.NONE, house.get(java.time.Clock.class));
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.WEB);
    DocumentId id = reception.receive(batch, paper.getFileName().toString(), Files.newInputStream(paper)).document();
    worker.until("the paper filed", STEP, () -> house.jdbc().sql("select count(*) from document where id = ? and filed_as is not null").param(id.value()).query(Integer.class).single() == 1);
    return house.jdbc().sql("select form_id from document where id = ?").param(id.value()).query(String.class).single();
  }

  private HouseProcess worker(String url) throws IOException {
    Files.writeString(home.resolve("fumikura.properties"), "fumikura.database.url=" + url + "\nfumikura.database.user=postgres\nfumikura.children=1\nfumikura.forms=" + known() + "\n");
    String languages = ((LanguageData.Found) LanguageData.find(System.getenv())).folder().toString();
    return HouseProcess.start(home.resolve("worker.output"), Fumikura.class, Map.of("FUMIKURA_HOME", home.toString(), "TESSDATA_PREFIX", languages), "worker");
  }

  /** The city knows one form, and not the one that comes in. */
  private Path known() throws IOException {
    Path forms = home.resolve("known");
    try (Stream<Path> all = Files.walk(Path.of("forms", "f1-refund-claim"), 2)) {
      for (Path file : all.filter(f -> f.getFileName().toString().matches("form\\.yml|blank\\..*")).toList()) {
        Path target = forms.resolve(Path.of("forms").relativize(file));
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
    return forms;
  }

  private List<Path> papers() throws IOException {
    Optional<Typefaces> typefaces = Typefaces.in(List.of(Path.of("/usr/share/fonts")));
    assumeTrue(typefaces.isPresent(), "no Japanese typeface on this machine");
    SampleCity city = new SampleCity(Path.of("forms"), typefaces.get());
    Path out = Files.createDirectories(home.resolve("desk"));
    for (int n = 1; n <= 3; n++) {
      city.write(new Order("paper-" + n, REFUSE, LocalDate.of(2023, 5, n), 60 + n, Order.Writing.TYPED, Order.Marking.NONE, false, SCAN, Order.Kind.JPEG), out);
    }
    try (Stream<Path> made = Files.list(out)) {
      return made.filter(p -> p.toString().endsWith(".jpg")).sorted().toList();
    }
  }
}
