package jp.fumikura.form.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormFolderTest {
  @TempDir
  private Path folder;

  private static FormDefinition everything() {
    FormPage page = new FormPage(1, 210, 297, List.of(new Anchor("氏名「\"\\」", new Place(20, 30.25, 8, 4))), List.of(new Place(18, 50, 174, 0.4)),
        List.of(new FieldPlace("sex", "性別", "gender", new Place(1, 2, 3, 4), true, 0,
                List.of(new FieldPlace.Choice("MALE", "男", new Place(1, 2, 3, 3), true), new FieldPlace.Choice("FEMALE", "女", new Place(5, 2, 3, 3)))),
            new FieldPlace("zip", "", "postalCode", new Place(1, 2, 3, 4), false, 7, List.of())),
        List.of(new MarkPlace("seal", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", new Place(90, 30, 4, 4))));
    FormStanding standing = new FormStanding(LegalBasis.RULE, "規則第8条", IssuingAuthority.MAYOR, "tax", Optional.of(LocalDate.of(2021, 8, 2)),
        Optional.empty(), true, List.of("別名"));
    return new FormDefinition(new FormKey("form-1", "2021"), "申請書", "第1号様式", "B-01-01", "F7", standing, List.of(page));
  }

  private Path write(String yaml) throws IOException {
    Path file = Files.createDirectories(folder.resolve("a/1")).resolve(FormFolder.FILE);
    Files.writeString(file.resolveSibling(FormFolder.BLANK), "%PDF");
    return Files.writeString(file, yaml);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = FormFolder.write(folder, everything(), FormFolder.BLANK);
    Files.writeString(file.resolveSibling(FormFolder.BLANK), "%PDF");
    assertThat(FormFolder.load(folder).definitions()).containsExactly(everything());
  }

  @Test
  void aLinkToTheDefinitionsIsFollowed() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path file = FormFolder.write(kept, everything(), FormFolder.BLANK);
    Files.writeString(file.resolveSibling(FormFolder.BLANK), "%PDF");
    Path link = Files.createSymbolicLink(folder.resolve("forms"), kept);
    assertThat(FormFolder.load(link).definitions()).containsExactly(everything());
  }

  @Test
  void aWrongKeyIsNamedWithItsFile() throws IOException {
    Path file = write("schema: fumikura-form/1\ntitle: x\nblank: blank.pdf\npages:\n  - number: 1\n    size: [210, 297]\n    field: []\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).isInstanceOf(BrokenFormException.class)
        .hasMessageContaining(file.toString()).hasMessageContaining("pages[0].field").hasMessageContaining("知らないキー");
  }

  @Test
  void aWrongValueIsNamedWithItsPlace() throws IOException {
    write("schema: fumikura-form/1\ntitle: x\nblank: blank.pdf\npages:\n  - {number: 1, size: [210, 297], marks: [{id: a, kind: STAMP, role: FILER, at: [1, 2, 3, 4]}]}\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).hasMessageContaining("pages[0].marks[0].kind").hasMessageContaining("SIGNATURE_FIELD");
  }

  @Test
  void aPlaceNeedsFourNumbers() throws IOException {
    write("schema: fumikura-form/1\ntitle: x\nblank: blank.pdf\npages:\n  - {number: 1, size: [210, 297], rules: [[1, 2, 3]]}\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).hasMessageContaining("pages[0].rules[0]").hasMessageContaining("4 個");
  }

  @Test
  void aMissingTitleAndAMissingBlankAreSaid() throws IOException {
    Path file = write("schema: fumikura-form/1\nblank: none.pdf\npages: [{number: 1, size: [210, 297]}]\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).hasMessageContaining("title").hasMessageContaining("値がありません");
    Files.writeString(file, "schema: fumikura-form/1\ntitle: x\nblank: none.pdf\npages: [{number: 1, size: [210, 297]}]\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).hasMessageContaining("none.pdf");
  }

  @Test
  void brokenYamlNamesItsLine() throws IOException {
    write("schema: fumikura-form/1\ntitle: [\n");
    assertThatThrownBy(() -> FormFolder.load(folder)).hasMessageContaining("行目").hasMessageContaining("YAML");
  }
}
