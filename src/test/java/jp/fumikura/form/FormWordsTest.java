package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import jp.fumikura.form.folder.FormFolder;
import java.nio.file.Path;

/** The shipped definitions, each told by nothing but its own words. */
class FormWordsTest {
  private static final FormCatalogue FORMS = FormFolder.load(Path.of("forms"));
  private static final FormWords WORDS = new FormWords(FORMS.definitions());

  private static List<String> print(FormDefinition form) {
    return form.pages().stream().flatMap(p -> p.anchors().stream()).map(Anchor::text).toList();
  }

  @TestFactory
  Stream<DynamicTest> everyVersionIsKnownByItsWords() {
    return FORMS.definitions().stream().map(f -> DynamicTest.dynamicTest(f.key().toString(), () -> assertThat(WORDS.in(print(f))).contains(f.key())));
  }

  @Test
  void wordsAboutAFormAreNoForm() {
    assertThat(WORDS.in(List.of("粗大ごみ処理申請書の書き方について", "窓口で粗大ごみ処理申請書を受け取り、氏名と住所を書いてください。"))).isEmpty();
    assertThat(WORDS.in(List.of())).isEmpty();
  }

  @Test
  void aFormThatLostAThirdOfItsPrintIsNotGuessed() {
    FormDefinition form = FORMS.definitions().iterator().next();
    List<String> print = print(form);
    assertThat(WORDS.in(print.subList(0, print.size() / 2))).isEmpty();
  }
}
