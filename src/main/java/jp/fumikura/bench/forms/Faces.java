package jp.fumikura.bench.forms;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Typefaces to print and write with, those never used in training where they are installed (BIZ UD, Motoya, Seto), else whatever Japanese
 * typeface the machine has.
 *
 * @param print for forms
 * @param write for what people fill in by printer or by hand
 */
record Faces(List<Font> print, List<Font> write) {
  private static final List<String> PRINT = List.of("BIZUDMincho-Regular", "BIZUDGothic-Regular", "MTLc3m", "MTLmr3m");
  private static final List<String> WRITE = List.of("setofont", "BIZUDGothic-Regular", "MTLmr3m");
  private static final List<String> TUNING = List.of("ipaexm", "ipaexg", "ipag", "ipam", "ume-tms3", "migmix-1p-regular", "VL-Gothic-Regular", "HanaMinA");

  /** Others are used to tune, so that a figure says something about forms nobody has looked at. */
  static Faces installed(boolean tuning) throws IOException {
    List<Font> print = named(tuning ? TUNING : PRINT);
    List<Font> write = named(tuning ? TUNING : WRITE);
    List<Font> any = print.isEmpty() || write.isEmpty() ? any() : List.of();
    return new Faces(print.isEmpty() ? any : print, write.isEmpty() ? any : write);
  }

  private static List<Font> named(List<String> names) throws IOException {
    List<Font> out = new ArrayList<>();
    for (Path root : List.of(Path.of("/usr/share/fonts"), Path.of(System.getProperty("user.home"), ".fonts"))) {
      for (Path file : Files.isDirectory(root) ? files(root) : List.<Path>of()) {
        String name = file.getFileName().toString();
        if (names.contains(name.replaceAll("\\.[a-z]+$", ""))) {
          out.add(font(file));
        }
      }
    }
    return out;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.find(root, 6, (p, a) -> a.isRegularFile())) {
      return all.sorted().toList();
    }
  }

  private static Font font(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException("font " + file, e);
    }
  }

  private static List<Font> any() throws IOException {
    Font sans = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    if (!sans.canDisplay('様')) {
      throw new IOException("no Japanese typeface is installed (e.g. fonts-morisawa-bizud-gothic)");
    }
    return List.of(sans);
  }
}
