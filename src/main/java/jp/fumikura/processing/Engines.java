package jp.fumikura.processing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.reading.tesseract.TesseractEngine;

/** The line engines by their names. */
public final class Engines {
  public static final List<String> NAMES = List.of("tesseract");
  public static final String STANDARD = "tesseract";

  private Engines() {}

  /** A warm engine; belongs to one thread. */
  public static LineEngine named(String name) throws IOException {
    return switch (name) {
      case "tesseract" -> tesseract();
      default -> throw new IOException("no engine of this name: " + name);
    };
  }

  private static LineEngine tesseract() throws IOException {
    return switch (LanguageData.find(System.getenv())) {
      case LanguageData.Found found -> new TesseractEngine(found);
      case LanguageData.Missing missing -> throw new IOException(missing.message(Locale.getDefault()));
    };
  }
}
