package jp.fumikura.processing.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  private static FormDefinition form(String id) {
    return new FormDefinition(new FormKey(id, "v1"), "申請書 " + id, "", "", "", List.of(new FormPage(1, 210, 297, List.of(new Anchor("申請書", new Place(60, 20, 90, 6))), List.of(), List.of(), List.of())));
  }

  @Test
  void aFormIsLearntBesideTheShippedOnesAndTheFolderInUseIsLeftAlone() throws IOException {
    Path shipped = Files.createDirectories(folder.resolve("program/forms"));
    FormFolder.write(shipped, form("old"), "blank.pdf");
    Path blank = Files.writeString(shipped.resolve("old/v1/blank.pdf"), "%PDF");
    DataFolder data = new DataFolder(Files.createDirectories(folder.resolve("home")));
    DefinitionsFolder found = DefinitionsFolder.find(data, shipped.toString());
    FormCatalogue catalogue = FormFolder.load(shipped);
    List<Path> renewed = new ArrayList<>();
    KnownForms forms = new KnownForms(data, found, catalogue, renewed::add);

    forms.learn(form("new"), blank);

    assertThat(forms.knows(new FormKey("new", "v1"))).isTrue();
    assertThat(catalogue.definitions()).hasSize(2);
    assertThat(renewed).containsExactly(data.forms());
    assertThat(forms.version()).isNotEqualTo(found.version());
    assertThat(FormFolder.load(data.forms()).definitions()).extracting(f -> f.key().id()).containsExactly("new", "old");
    assertThat(FormFolder.load(shipped).definitions()).hasSize(1);
    assertThat(DefinitionsFolder.find(data, shipped.toString()).path()).contains(data.forms());
    assertThat(Files.list(data.forms()).map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("new", "old");
  }
}
