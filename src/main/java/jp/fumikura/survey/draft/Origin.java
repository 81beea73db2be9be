package jp.fumikura.survey.draft;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import jp.fumikura.access.Viewer;

/**
 * Where a draft comes from, and so who may look at its pictures.
 *
 * @param file as people know it
 * @param section whose filled sheet it was drawn up from; empty for a blank form, which holds nothing of anybody
 * @param closedClass of that sheet; empty where open
 */
public record Origin(String file, String section, String closedClass) {
  private static final String FILE = "origin.properties";

  public static Origin blank(String file) {
    return new Origin(file, "", "");
  }

  /** Drawn up from a sheet somebody filled in. */
  public boolean filled() {
    return !section.isEmpty();
  }

  public boolean visibleTo(Viewer viewer) {
    return !filled() || viewer.maySee(section, closedClass);
  }

  void write(Path folder) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("file", file);
    lines.setProperty("section", section);
    lines.setProperty("closedClass", closedClass);
    try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
      lines.store(out, null);
    }
  }

  /** Drafts of a survey by command carry none: they are of blank forms. */
  static Origin read(Path folder) {
    Properties lines = new Properties();
    if (Files.exists(folder.resolve(FILE))) {
      try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
        lines.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Origin(lines.getProperty("file", ""), lines.getProperty("section", ""), lines.getProperty("closedClass", ""));
  }
}
