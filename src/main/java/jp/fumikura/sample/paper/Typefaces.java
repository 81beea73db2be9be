package jp.fumikura.sample.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.fumikura.sample.drawing.Stroke;

/**
 * The typefaces papers are written in. Text is written in faces no recogniser of ours was taught with (BIZ UD, Motoya,
 * Seto), seals in brushes; where one is not installed, another Japanese face stands in for it.
 */
public final class Typefaces {
  private static final List<String> PRINT = List.of("BIZUDMincho-Regular.ttf", "BIZUDGothic-Bold.ttf");
  private static final List<String> TYPED = List.of("BIZUDGothic-Regular.ttf", "BIZUDMincho-Regular.ttf", "MTLc3m.ttf");
  private static final List<String> HAND = List.of("setofont.ttf", "MTLmr3m.ttf");
  private static final List<String> BRUSHES = List.of("AoyagiKouzanT.ttf", "kouzan-mouhitsu.ttf", "kouzan-mouhitsu-gyosho.ttf");
  private static final List<String> STAND_INS = List.of("ipaexg.ttf", "ipaexm.ttf", "ipag.ttf", "ipam.ttf", "TakaoGothic.ttf", "TakaoMincho.ttf", "VL-Gothic-Regular.ttf");
  private static final String PACKAGES = "fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-motoya-l-cedar fonts-motoya-l-maruberi fonts-seto"
      + " fonts-kouzan-mouhitsu fonts-aoyagi-kouzan-t";

  private final Map<String, Path> files = new TreeMap<>();
  private final List<Font> typed;
  private final List<Font> hand;
  private final List<Font> brushes;

  private Typefaces(List<Path> folders) {
    folders.stream().filter(Files::isDirectory).forEach(this::collect);
    this.typed = fonts(TYPED);
    this.hand = fonts(HAND);
    this.brushes = fonts(BRUSHES);
  }

  /** Empty where the folders hold no Japanese typeface at all. */
  public static Optional<Typefaces> in(List<Path> folders) {
    Typefaces found = new Typefaces(folders);
    return found.typed.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** Whether every face is there, and what is made now is what was made before. */
  public boolean complete() {
    return Stream.of(PRINT, TYPED, HAND, BRUSHES).flatMap(List::stream).allMatch(files::containsKey);
  }

  /** Debian's names of all of them. */
  public static String packages() {
    return PACKAGES;
  }

  /** The two faces blank forms are printed in; only {@link #complete()} sets have them. */
  public Map<Stroke.Face, Path> print() {
    if (!files.keySet().containsAll(PRINT)) {
      throw new IllegalStateException("forms are printed in BIZ UD only; install " + PACKAGES);
    }
    return Map.of(Stroke.Face.MINCHO, file(PRINT.getFirst()), Stroke.Face.GOTHIC, file(PRINT.getLast()));
  }

  /** The face forms are filled in with on a computer. */
  Path computer() {
    return Stream.concat(TYPED.reversed().stream().skip(1), STAND_INS.stream()).filter(files::containsKey).map(this::file).findFirst().orElseThrow();
  }

  Font typed(int which) {
    return typed.get(Math.floorMod(which, typed.size()));
  }

  Font hand(int which) {
    return hand.get(Math.floorMod(which, hand.size()));
  }

  /** A brush that has the characters; a typed face where none has. */
  Font brush(int which, String text) {
    for (int i = 0; i < brushes.size(); i++) {
      Font brush = brushes.get(Math.floorMod(which + i, brushes.size()));
      if (brush.canDisplayUpTo(text) < 0) {
        return brush;
      }
    }
    return typed.getLast();
  }

  /** Seto does: 0 is drawn with its O instead. */
  static boolean strikesNoughts(Font font) {
    return font.getFamily(java.util.Locale.ENGLISH).equals("SetoFont");
  }

  private void collect(Path folder) {
    try (Stream<Path> all = Files.find(folder, 8, (p, a) -> p.toString().endsWith(".ttf"))) {
      all.forEach(f -> files.putIfAbsent(String.valueOf(f.getFileName()), f));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("font folder " + folder, e);
    }
  }

  private List<Font> fonts(List<String> names) {
    List<Font> out = new ArrayList<>(names.stream().filter(files::containsKey).map(this::font).toList());
    if (out.isEmpty()) {
      STAND_INS.stream().filter(files::containsKey).limit(1).map(this::font).forEach(out::add);
    }
    return out;
  }

  private Path file(String name) {
    return java.util.Objects.requireNonNull(files.get(name), name);
  }

  private Font font(String name) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file(name).toFile());
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("font " + file(name) + " cannot be used", e);
    }
  }
}
