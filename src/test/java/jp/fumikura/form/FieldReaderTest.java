package jp.fumikura.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a form says without any reading of characters: circles, ticks, eras, and what was left empty. */
class FieldReaderTest {
  private static final Path FORMS = Path.of("forms");
  private static final FormCatalogue SHIPPED = FormFolder.load(FORMS);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  /** Answers 1 for whatever it is shown: enough to see where something stands. */
  private static final LineEngine ONES = new LineEngine() {
    @Override
    public String name() {
      return "ones";
    }

    @Override
    public List<LineReading> read(List<LineImage> lines) {
      return lines.stream().map(l -> new LineReading("1", 0.9, List.of())).toList();
    }

    @Override
    public void close() {}
  };

  @TestFactory
  Stream<DynamicTest> choicesErasAndEmptyFieldsAreSeenOnEveryKindOfScan() {
    return Stream.of("f1-refund-claim/2015/samples/f1-refund-claim-2015-old-stock-sealed.jpg", "f1-refund-claim/2021/samples/f1-refund-claim-2021-sealed-anyway.jpg",
        "f5-school-aid/2015/samples/f5-school-aid-2015-three-seals.jpg", "f6-child-allowance/2015/samples/f6-child-allowance-2015-sealed-grey.jpg",
        "f7-status-report/2021/samples/f7-status-report-2021-plain.tif", "f8-medical-card/2021/samples/f8-medical-card-2021-fine-bilevel.tif")
        .map(name -> DynamicTest.dynamicTest(name, () -> choicesAndEmptyFieldsAreRight(FORMS.resolve(name))));
  }

  private static void choicesAndEmptyFieldsAreRight(Path paper) throws Exception {
    JsonNode truth = JSON.readTree(paper.resolveSibling(paper.getFileName() + ".truth.json").toFile());
    PreparedPage page = prepared(truth, paper);
    FormMatch.Known known = known(truth, page);
    Map<String, String> expected = new HashMap<>();
    truth.get("documents").get(0).get("fields").forEach(f -> expected.put(f.get("id").asString(), f.get("value").asString()));
    List<FieldValue> values = new FieldReader(new PageReader(ONES)).read(page, PageText.none(), known);
    for (FieldValue value : values) {
      FieldPlace field = known.printed().fields().stream().filter(f -> f.id().equals(value.id())).findFirst().orElseThrow();
      String want = expected.getOrDefault(field.id(), "");
      if (want.isEmpty()) {
        assertThat(value.value()).as(field.id() + " was left empty").isEmpty();
        assertThat(value.valid()).as(field.id()).isEqualTo(!field.required());
      } else if (field.type().equals("jpDate")) {
        assertThat(value.raw()).as(field.id() + " " + want).startsWith(raw(truth, field.id()).substring(0, 2).replaceAll("[0-9].*", ""));
      } else if (!field.choices().isEmpty()) {
        assertThat(value.value()).as(field.id()).isEqualTo(want);
      } else {
        assertThat(value.raw()).as(field.id() + " has something in it").isNotEmpty();
      }
    }
  }

  @Test
  void anUnknownFormHasNoFields() {
    PreparedPage white = new PagePreparation().prepare(PageImage.grey(white(600, 800), Resolution.ofDpi(200)));
    assertThat(new FieldReader(new PageReader(ONES)).read(white, PageText.none(), new FormMatch.Unknown(List.of(), List.of()))).isEmpty();
  }

  private static GreyImage white(int width, int height) {
    GreyImage out = new GreyImage(width, height);
    java.util.Arrays.fill(out.pixels(), (byte) 255);
    return out;
  }

  private static PreparedPage prepared(JsonNode truth, Path paper) throws IOException {
    int dpi = truth.get("pages").get(0).get("dpi").asInt();
    return new PagePreparation().prepare(PageImage.of(ImageIO.read(paper.toFile()), Resolution.ofDpi(dpi)));
  }

  /** Identification is another room's work: the sheet lies where the truth says it does. */
  private static FormMatch.Known known(JsonNode truth, PreparedPage page) throws NoninvertibleTransformException {
    JsonNode form = truth.get("documents").get(0).get("form");
    FormDefinition definition = SHIPPED.find(new FormKey(form.get("id").asString(), form.get("version").asString())).orElseThrow();
    JsonNode sheet = truth.get("pages").get(0);
    double width = sheet.get("width").asDouble();
    double height = sheet.get("height").asDouble();
    AffineTransform toPage = page.placement().preparedToScan().createInverse();
    toPage.translate(width / 2, height / 2);
    toPage.rotate(Math.toRadians(sheet.get("skew").asDouble()));
    toPage.translate(-width / 2, -height / 2);
    toPage.scale(width / definition.pages().getFirst().widthMm(), height / definition.pages().getFirst().heightMm());
    return new FormMatch.Known(definition, 1, new Alignment(toPage), 1, List.of(), List.of());
  }

  private static String raw(JsonNode truth, String id) {
    for (JsonNode field : truth.get("documents").get(0).get("fields")) {
      if (field.get("id").asString().equals(id)) {
        return field.get("raw").asString();
      }
    }
    throw new IllegalArgumentException(id);
  }
}
