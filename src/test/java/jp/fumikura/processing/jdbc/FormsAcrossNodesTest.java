package jp.fumikura.processing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.house.FakeReader;
import jp.fumikura.house.Orders;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.processing.node.AnnouncedForms;
import jp.fumikura.processing.node.DocumentReader;
import jp.fumikura.processing.node.KnownForms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database and one folder: what one learns or forgets, the other reads by with its next order. */
class FormsAcrossNodesTest {
  private static final FormKey ROAD = new FormKey("road-use", "v1");

  @TempDir
  Path home;

  private TestHouse service;
  private TestHouse worker;

  @BeforeEach
  void open() {
    String url = TestHouse.Database.POSTGRESQL.url(home);
    service = TestHouse.at(url, "postgres", home, c -> {});
    worker = TestHouse.at(url, "postgres", home, c -> c.registerBean(DocumentReader.class, FakeReader::new));
    worker.get(ReadingNode.class).start();
  }

  @AfterEach
  void close() {
    worker.get(ReadingNode.class).close();
    worker.close();
    service.close();
  }

  @Test
  void aFormLearntElsewhereIsReadByWithTheNextOrderAndOneForgottenNoLonger() throws Exception {
    assertThat(titleOf("FORM road-use/v1\n1")).isEmpty();
    learn();
    assertThat(titleOf("FORM road-use/v1\n2")).isEqualTo("道路占用許可申請書");
    service.get(KnownForms.class).forget(ROAD);
    assertThat(titleOf("FORM road-use/v1\n3")).isEmpty();
  }

  @Test
  void anOrderWaitsUntilTheFolderShowsWhatWasAnnounced() throws Exception {
    learn();
    AnnouncedForms announced = service.get(AnnouncedForms.class);
    Optional<String> known = announced.latest();
    announced.announce(Optional.of("not to be seen yet"));
    DocumentId id = new Orders(service).handOver("FORM road-use/v1\n1");
    Orders.until("the order put off", () -> service.jdbc().sql("select count(*) from scheduled_tasks where version > 1 and not picked").query(Integer.class).single() == 1);
    assertThat(service.jdbc().sql("select attempt from document").query(Integer.class).single()).isZero();
    announced.announce(known);
    assertThat(title(id)).isEqualTo("道路占用許可申請書");
    assertThat(worker.get(FormCatalogue.class).find(ROAD)).isPresent();
  }

  private void learn() throws IOException {
    Path blank = Files.writeString(home.resolve("blank.pdf"), "%PDF");
    service.get(KnownForms.class).learn(new FormDefinition(ROAD, "道路占用許可申請書", "", "", "", List.of(new FormPage(1, 210, 297, List.of(), List.of(), List.of(), List.of()))), blank);
  }

  private String titleOf(String paper) throws Exception {
    return title(new Orders(service).handOver(paper));
  }

  private String title(DocumentId id) throws Exception {
    Orders.until("the paper filed", () -> service.jdbc().sql("select count(*) from document where id = ? and filed_as is not null").param(id.value()).query(Integer.class).single() == 1);
    return service.jdbc().sql("select title from document where id = ?").param(id.value()).query(String.class).single();
  }
}
