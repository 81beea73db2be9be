package jp.fumikura.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.reading.lucene.WordCosts;
import jp.fumikura.reading.onnx.OnnxEngine;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.reading.tesseract.TesseractEngine;

/**
 * The engines of this machine by name. Each engine opened belongs to the thread that asked for it and lives until this
 * is closed.
 */
public final class ReadingEngines implements AutoCloseable {
  /** Where the net lies: {@code $FUMIKURA_MODELS}, which the launcher sets to the folder beside it, else {@code ocr-models}. */
  private static final String MODELS = "FUMIKURA_MODELS";

  /** {@code off} leaves characters as the engines answered, whatever words they make. */
  private static final String LANGUAGE_MODEL = "FUMIKURA_LANGUAGE_MODEL";

  private final LanguageData.Found data;
  private final Path net;
  private final boolean proofread;
  private final List<LineEngine> open = new ArrayList<>();

  private ReadingEngines(LanguageData.Found data, Path net, boolean proofread) {
    this.data = data;
    this.net = net;
    this.proofread = proofread;
  }

  /**
   * @throws EngineMissing where Tesseract's Japanese data is not there, with the command that mends it
   */
  public static ReadingEngines of(Map<String, String> environment) {
    return switch (LanguageData.find(environment)) {
      case LanguageData.Found found -> new ReadingEngines(found, Path.of(environment.getOrDefault(MODELS, "ocr-models"), "yomi"),
          !environment.getOrDefault(LANGUAGE_MODEL, "on").equals("off"));
      case LanguageData.Missing missing -> throw new EngineMissing(missing.message(Locale.JAPANESE));
    };
  }

  /** What {@link #open(String)} takes here. */
  public List<String> names() {
    return OnnxEngine.isIn(net) ? List.of("tesseract", "onnx", "both") : List.of("tesseract");
  }

  /** The engine that won the page benchmark; Tesseract where the net is not there. */
  public String preferred() {
    return OnnxEngine.isIn(net) ? "both" : "tesseract";
  }

  /** An engine with its handles warm. */
  public LineEngine open(String name) {
    if (!names().contains(name)) {
      throw new EngineMissing(Messages.text("reading.engine.unknown", Locale.JAPANESE, name, String.join(", ", names())));
    }
    LineEngine engine = switch (name) {
      case "onnx" -> proofread(new OnnxEngine(net));
      case "both" -> proofread(new SecondOpinion(new OnnxEngine(net), new TesseractEngine(data)));
      default -> new TesseractEngine(data);
    };
    open.add(engine);
    return engine;
  }

  /** Tesseract names no other characters it thought of, so that there is nothing to choose from. */
  private LineEngine proofread(LineEngine engine) {
    return proofread ? new Proofreading(engine, new WordCosts()) : engine;
  }

  @Override
  public void close() {
    open.forEach(LineEngine::close);
    open.clear();
  }
}
