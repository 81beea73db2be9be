package jp.fumikura.reading.tesseract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.reading.Messages;

/** Tesseract's Japanese language data, or the plain news that there is none. */
public sealed interface LanguageData {
  /** The file without which nothing is read. */
  String JAPANESE = "jpn.traineddata";

  /** A folder that holds {@link #JAPANESE}. */
  record Found(Path folder) implements LanguageData {}

  /** No folder of those looked into holds it. */
  record Missing(List<Path> searched) implements LanguageData {
    public Missing {
      searched = List.copyOf(searched);
    }

    /** What to tell a person: where it was looked for and the command that mends it. */
    public String message(Locale locale) {
      return Messages.text("reading.languageData.missing", locale, String.join(", ", searched.stream().map(Path::toString).toList()));
    }
  }

  /**
   * Looks into {@code $FUMIKURA_HOME/tessdata} (default {@code ~/.fumikura}), {@code $TESSDATA_PREFIX} and the folders
   * of Debian's packages, in this order.
   */
  static LanguageData find(Map<String, String> environment) {
    List<Path> places = places(environment);
    return places.stream().filter(p -> Files.isReadable(p.resolve(JAPANESE))).findFirst()
        .<LanguageData>map(Found::new).orElseGet(() -> new Missing(places));
  }

  private static List<Path> places(Map<String, String> environment) {
    List<Path> places = new ArrayList<>();
    places.add(Path.of(environment.getOrDefault("FUMIKURA_HOME", System.getProperty("user.home") + "/.fumikura"), "tessdata"));
    String prefix = environment.getOrDefault("TESSDATA_PREFIX", "");
    if (!prefix.isEmpty()) {
      places.add(Path.of(prefix));
    }
    places.add(Path.of("/usr/share/tesseract-ocr/5/tessdata"));
    places.add(Path.of("/usr/share/tesseract-ocr/4.00/tessdata"));
    places.add(Path.of("/usr/share/tessdata"));
    return places;
  }
}
