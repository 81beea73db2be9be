package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.form.type.FieldTypes;
import jp.fumikura.sample.ShippedPapers;
import jp.fumikura.text.MyNumber;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sample beside a definition fits that definition, and its expected results are sound. */
class FormSamplesTest {
  private static final Path FORMS = Path.of("forms");
  private static final FormCatalogue SHIPPED = FormFolder.load(FORMS);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> everySampleFitsItsDefinition() throws IOException {
    return ShippedPapers.ofKnownForms(FORMS).stream().map(p -> DynamicTest.dynamicTest(p.getFileName().toString(), () -> fits(p)));
  }

  private static void fits(Path paper) throws Exception {
    JsonNode truth = JSON.readTree(paper.resolveSibling(paper.getFileName() + ".truth.json").toFile());
    assertThat(truth.get("source").get("sha256").asString()).as("the truth is about this very file").isEqualTo(sha256(paper));
    JsonNode document = truth.get("documents").get(0);
    FormKey key = new FormKey(document.get("form").get("id").asString(), document.get("form").get("version").asString());
    assertThat(paper.getParent().getParent()).isEqualTo(FORMS.resolve(key.id()).resolve(key.version()));
    FormDefinition form = SHIPPED.find(key).orElseThrow();
    assertThat(truth.get("pages").size()).isEqualTo(form.pages().size());
    document.get("fields").forEach(field -> fits(form, truth, field));
    truth.get("pages").forEach(page -> page.get("lines").forEach(line -> assertThat(MyNumber.valid(line.get("text").asString())).isFalse()));
  }

  private static void fits(FormDefinition form, JsonNode truth, JsonNode field) {
    FormPage page = form.page(field.get("page").asInt()).orElseThrow();
    FieldPlace place = page.fields().stream().filter(f -> f.id().equals(field.get("id").asString())).findFirst().orElseThrow();
    JsonNode box = field.get("box");
    JsonNode sheet = truth.get("pages").get(page.number() - 1);
    assertThat(box.get(0).asInt() + box.get(2).asInt()).as(place.id()).isLessThanOrEqualTo(sheet.get("width").asInt() + 30);
    assertThat(box.get(1).asInt() + box.get(3).asInt()).as(place.id()).isLessThanOrEqualTo(sheet.get("height").asInt() + 30);
    if (place.choices().isEmpty() && !place.type().equals("myNumber")) {
      String raw = field.get("raw").asString();
      assertThat(FieldTypes.named(place.type()).check(raw).value()).as(place.id() + " " + raw).isEqualTo(field.get("value").asString());
    } else if (!FieldTypes.named(place.type()).name().startsWith("jp") && !place.type().equals("myNumber")) {
      Set<String> codes = place.choices().stream().map(FieldPlace.Choice::code).collect(Collectors.toSet());
      assertThat(codes).containsAll(List.of(field.get("value").asString().split(",")));
    }
  }

  @Test
  void allFamiliesHaveSamplesAndTheWholeIsSmall() throws IOException {
    List<Path> papers = ShippedPapers.ofKnownForms(FORMS);
    assertThat(papers.stream().map(p -> p.getParent().getParent().toString()).collect(Collectors.toSet())).hasSize(SHIPPED.definitions().size());
    assertThat(papers.stream().mapToLong(p -> p.toFile().length()).sum()).isLessThan(4_000_000);
  }

  @Test
  void theDemoHoldsStrangersAndOnePaperTwice(@TempDir Path folder) throws IOException {
    List<Path> papers = ShippedPapers.copy(FORMS, folder);
    assertThat(papers).hasSizeGreaterThan(20);
    assertThat(papers.stream().filter(p -> p.getFileName().toString().startsWith("x1-"))).hasSize(2);
    assertThat(papers.stream().collect(Collectors.groupingBy(p -> sha256(p))).values().stream().filter(same -> same.size() == 2)).hasSize(1);
  }

  @Test
  void marksOfTheTruthAreThoseOfTheDefinition() throws IOException {
    for (Path paper : ShippedPapers.ofKnownForms(FORMS)) {
      JsonNode truth = JSON.readTree(paper.resolveSibling(paper.getFileName() + ".truth.json").toFile());
      JsonNode known = truth.get("documents").get(0).get("form");
      FormDefinition form = SHIPPED.find(new FormKey(known.get("id").asString(), known.get("version").asString())).orElseThrow();
      for (FormPage page : form.pages()) {
        long fields = StreamSupport.stream(truth.get("pages").get(page.number() - 1).get("marks").spliterator(), false).filter(m -> m.has("state")).count();
        assertThat(fields).as(paper.toString()).isEqualTo(page.marks().size());
      }
    }
  }

  private static String sha256(Path file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (Exception e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }
}
