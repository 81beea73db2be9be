package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.ledger.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFormsTest {
  @TempDir
  private Path folder;

  private final Board announced = new Board();

  /** What every node reads. */
  private static final class Board implements AnnouncedForms {
    private Optional<String> latest = Optional.empty();

    @Override
    public Optional<String> latest() {
      return latest;
    }

    @Override
    public void announce(Optional<String> version) {
      latest = version;
    }
  }

  private static FormDefinition form(String id) {
    return new FormDefinition(new FormKey(id, "v1"), "申請書 " + id, "", "", "", List.of(new FormPage(1, 210, 297, List.of(new Anchor("申請書", new Place(60, 20, 90, 6))), List.of(), List.of(), List.of())));
  }

  @Test
  void aFormIsLearntBesideTheShippedOnesAndTheFolderInUseIsLeftAlone() throws IOException {
    Path shipped = shipped();
    Path blank = shipped.resolve("old/v1/blank.pdf");
    DataFolder data = new DataFolder(Files.createDirectories(folder.resolve("home")));
    DefinitionsFolder found = DefinitionsFolder.find(data, shipped.toString());
    FormCatalogue catalogue = FormFolder.load(shipped);
    List<Path> renewed = new ArrayList<>();
    List<String> told = new ArrayList<>();
    KnownForms forms = new KnownForms(data, found, catalogue, renewed::add, told::add, announced);

    forms.learn(form("new"), blank);

    assertThat(forms.knows(new FormKey("new", "v1"))).isTrue();
    assertThat(catalogue.definitions()).hasSize(2);
    assertThat(told).containsExactly("申請書 new");
    assertThat(renewed).containsExactly(data.forms());
    assertThat(forms.version()).isNotEqualTo(found.version());
    assertThat(FormFolder.load(data.forms()).definitions()).extracting(f -> f.key().id()).containsExactly("new", "old");
    assertThat(FormFolder.load(shipped).definitions()).hasSize(1);
    assertThat(DefinitionsFolder.find(data, shipped.toString()).path()).contains(data.forms());
    assertThat(Files.list(data.forms()).map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("new", "old");
  }

  @Test
  void aFormForgottenLeavesNothingBehindAndAnotherNodeFollows() throws IOException {
    DataFolder data = new DataFolder(Files.createDirectories(folder.resolve("home")));
    Path shipped = shipped();
    List<String> told = new ArrayList<>();
    List<Path> renewed = new ArrayList<>();
    FormCatalogue here = FormFolder.load(shipped);
    FormCatalogue there = FormFolder.load(shipped);
    KnownForms service = new KnownForms(data, DefinitionsFolder.find(data, shipped.toString()), here, path -> {}, told::add, announced);
    KnownForms worker = new KnownForms(data, DefinitionsFolder.find(data, shipped.toString()), there, renewed::add, title -> {}, announced);
    service.announce();
    assertThat(worker.abreast()).isTrue();
    assertThat(renewed).isEmpty();

    service.learn(form("new"), shipped.resolve("old/v1/blank.pdf"));
    assertThat(worker.abreast()).isTrue();
    assertThat(there.find(new FormKey("new", "v1"))).isPresent();
    assertThat(worker.version()).isEqualTo(service.version());

    service.forget(new FormKey("new", "v1"));
    service.forget(new FormKey("new", "v1"));
    assertThat(here.find(new FormKey("new", "v1"))).isEmpty();
    assertThat(told).containsExactly("申請書 new", "申請書 new");
    assertThat(Files.list(data.forms()).map(p -> p.getFileName().toString())).containsExactly("old");
    assertThat(worker.abreast()).isTrue();
    assertThat(there.find(new FormKey("new", "v1"))).isEmpty();
    assertThat(renewed).containsExactly(data.forms(), data.forms());
  }

  @Test
  void whereTheSharedFolderLagsTheNodeSaysSo() throws IOException {
    DataFolder data = new DataFolder(Files.createDirectories(folder.resolve("home")));
    Path shipped = shipped();
    FormCatalogue catalogue = FormFolder.load(shipped);
    KnownForms worker = new KnownForms(data, DefinitionsFolder.find(data, shipped.toString()), catalogue, path -> {}, title -> {}, announced);
    announced.announce(Optional.of("announced"));
    assertThat(worker.abreast()).isFalse();
    FormFolder.write(data.forms(), form("late"), "blank.pdf");
    Files.writeString(data.forms().resolve("late/v1/blank.pdf"), "%PDF");
    assertThat(worker.abreast()).isFalse();
    announced.announce(Optional.of(DefinitionsFolder.of(data.forms()).version()));
    assertThat(worker.abreast()).isTrue();
    assertThat(catalogue.definitions()).extracting(f -> f.key().id()).containsExactly("late");
  }

  private Path shipped() throws IOException {
    Path shipped = Files.createDirectories(folder.resolve("program/forms"));
    FormFolder.write(shipped, form("old"), "blank.pdf");
    Files.writeString(shipped.resolve("old/v1/blank.pdf"), "%PDF");
    return shipped;
  }
}
