package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.form.folder.FormFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder in {@code forms/} is a sound definition. */
class ShippedFormsTest {
  private static final Path FORMS = Path.of("forms");
  private static final FormCatalogue SHIPPED = FormFolder.load(FORMS);

  @Test
  void eightFamiliesEachInAnOldAndACurrentVersion() {
    Set<String> families = SHIPPED.definitions().stream().map(d -> d.key().id().substring(0, 2)).collect(Collectors.toCollection(TreeSet::new));
    assertThat(families).containsExactly("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8");
    families.forEach(f -> assertThat(SHIPPED.definitions().stream().filter(d -> d.key().id().startsWith(f)).count()).as(f).isGreaterThanOrEqualTo(2));
  }

  @Test
  void theStatusReportIsClosed() {
    assertThat(SHIPPED.definitions().stream().filter(d -> d.key().id().startsWith("f7"))).allMatch(FormDefinition::closed);
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceLiesOnThePaper() {
    return SHIPPED.definitions().stream().map(d -> DynamicTest.dynamicTest(d.key().toString(), () -> d.pages().forEach(ShippedFormsTest::onPaper)));
  }

  private static void onPaper(FormPage page) {
    page.fields().forEach(f -> assertThat(onPaper(page, f.place())).as(f.id()).isTrue());
    page.fields().forEach(f -> f.choices().forEach(c -> assertThat(onPaper(page, c.place())).as(f.id() + " " + c.code()).isTrue()));
    page.marks().forEach(m -> assertThat(onPaper(page, m.place())).as(m.id()).isTrue());
    page.anchors().forEach(a -> assertThat(onPaper(page, a.place())).as(a.text()).isTrue());
  }

  private static boolean onPaper(FormPage page, Place p) {
    return p.width() > 0 && p.height() > 0 && p.x() + p.width() <= page.widthMm() && p.y() + p.height() <= page.heightMm();
  }

  @TestFactory
  Stream<DynamicTest> aFilersSealIsPrintedExactlyWhereOneIsDemanded() {
    return SHIPPED.definitions().stream().map(d -> DynamicTest.dynamicTest(d.key().toString(), () -> assertThat(d.pages().stream().flatMap(p -> p.marks().stream())
        .anyMatch(m -> m.kind() == MarkKind.SEAL_FIELD && m.role() == MarkRole.FILER)).isEqualTo(d.standing().sealDemanded())));
  }

  @TestFactory
  Stream<DynamicTest> blanksAreSmallPdfs() {
    return SHIPPED.definitions().stream().map(d -> DynamicTest.dynamicTest(d.key().toString(), () -> {
      byte[] pdf = Files.readAllBytes(FormFolder.blank(FORMS, d.key()));
      assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(pdf.length).isLessThan(90_000);
    }));
  }

  @Test
  void fieldsAndMarksHaveNamesOfTheirOwn() {
    for (FormDefinition form : SHIPPED.definitions()) {
      assertThat(form.pages().stream().flatMap(p -> p.fields().stream()).map(FieldPlace::id)).as(form.key().toString()).doesNotHaveDuplicates();
      assertThat(form.pages().stream().flatMap(p -> p.marks().stream()).map(MarkPlace::id)).as(form.key().toString()).doesNotHaveDuplicates();
    }
  }
}
