package jp.fumikura.form.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.text.LookAlikes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormIndexTest {
  private static final List<FormDefinition> CITY = List.copyOf(FormFolder.load(Path.of("forms")).definitions());

  @TempDir
  private Path folder;

  @Test
  void aMappedDefinitionIsTheOneThatWasWritten() throws IOException {
    FormIndex.write(CITY, folder.resolve("forms.idx"));
    FormIndex index = FormIndex.map(folder.resolve("forms.idx"));
    assertThat(index.size()).isEqualTo(CITY.size());
    for (int i = 0; i < index.size(); i++) {
      assertThat(index.definition(i)).isEqualTo(CITY.get(i));
    }
  }

  @Test
  void aLineOfAFormFindsItDespiteMisreadCharacters() {
    FormIndex index = FormIndex.of(CITY);
    FormIndex.Hit best = index.search(List.of(LookAlikes.key("市税等過誤納全還付請求書兼ロ座振込依頼書")), 5).getFirst();
    assertThat(index.definition(index.form(best.page())).key().id()).isEqualTo("f1-refund-claim");
  }

  @Test
  void siblingsAreTheOtherVersions() {
    FormIndex index = FormIndex.of(CITY);
    for (int page = 0; page < index.pages(); page++) {
      FormDefinition mine = index.definition(index.form(page));
      assertThat(index.siblings(page)).isNotEmpty().allSatisfy(s -> assertThat(index.definition(index.form(s)).key().id()).isEqualTo(mine.key().id()));
    }
  }

  @Test
  void aFolderIsCompiledOnceAndAgainWhenItChanges() throws IOException {
    Path forms = folder.resolve("forms");
    for (FormDefinition form : CITY.subList(0, 2)) {
      Files.writeString(FormFolder.write(forms, form, FormFolder.BLANK).resolveSibling(FormFolder.BLANK), "%PDF");
    }
    Path first = CompiledForms.compile(forms, folder);
    FileTime written = Files.getLastModifiedTime(first);
    assertThat(CompiledForms.compile(forms, folder)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
    Files.writeString(FormFolder.write(forms, CITY.get(2), FormFolder.BLANK).resolveSibling(FormFolder.BLANK), "%PDF");
    assertThat(FormIndex.map(CompiledForms.compile(forms, folder)).size()).isEqualTo(3);
  }
}
