package jp.fumikura.reading.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.fumikura.page.GreyImage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The lines the training side exported with the net must read here as they did there. */
class OnnxEngineTest {
  private static final Path MODEL = Path.of("ocr-models/yomi");

  @Test
  void theNetAnswersAsItDidWhereItWasTrained() throws Exception {
    assumeTrue(OnnxEngine.isIn(MODEL) && Files.exists(MODEL.resolve("parity.json")), "the trained net is not in ocr-models/yomi");
    JsonNode cases = new ObjectMapper().readTree(Files.readString(MODEL.resolve("parity.json"))).get("yomi-small.onnx");
    try (OnnxEngine engine = new OnnxEngine(MODEL)) {
      for (JsonNode line : cases) {
        GreyImage image = pgm(MODEL.resolve(line.get("image").asString()));
        Logits scores = engine.scores(List.of(image)).getFirst();
        int[] expected = line.get("argmax").valueStream().mapToInt(JsonNode::asInt).toArray();
        // The training side rounds as the runtime does but for the last bit: a step between two characters may tip over.
        assertThat(IntStream.range(0, expected.length).filter(step -> scores.best(step) != expected[step]).count()).isLessThanOrEqualTo(expected.length / 50);
        assertThat(new BestPath(engine.vocabulary()).read(scores, NetInput.ready(image)).text()).isEqualTo(line.get("read").asString());
      }
    }
  }

  private static GreyImage pgm(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String[] head = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.US_ASCII).split("\\s+");
    int width = Integer.parseInt(head[1]);
    int height = Integer.parseInt(head[2]);
    return new GreyImage(width, height, Arrays.copyOfRange(bytes, bytes.length - width * height, bytes.length));
  }
}
