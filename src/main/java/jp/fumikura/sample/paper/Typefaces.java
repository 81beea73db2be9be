package jp.fumikura.sample.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.fumikura.sample.drawing.Stroke;

/**
 * The typefaces papers are written in. Text is written only in faces no recogniser of ours was taught with: BIZ UD,
 * Motoya, Seto; seals may use any brush.
 */
public final class Typefaces {
  private static final Path ROOT = Path.of("/usr/share/fonts/truetype");
  private static final List<String> TYPED = List.of("bizud-gothic/BIZUDGothic-Regular.ttf", "bizud-mincho/BIZUDMincho-Regular.ttf", "motoya-l-cedar/MTLc3m.ttf");
  private static final List<String> HAND = List.of("seto/setofont.ttf", "motoya-l-maruberi/MTLmr3m.ttf");
  private static final List<String> BRUSHES = List.of("aoyagi-kouzan-t/AoyagiKouzanT.ttf", "kouzan-mouhitsu/kouzan-mouhitsu.ttf", "kouzan-mouhitsu/kouzan-mouhitsu-gyosho.ttf");
  static final String PACKAGES = "fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-motoya-l-cedar fonts-motoya-l-maruberi fonts-seto fonts-kouzan-mouhitsu fonts-aoyagi-kouzan-t";

  private final List<Font> typed = TYPED.stream().map(Typefaces::font).toList();
  private final List<Font> hand = HAND.stream().map(Typefaces::font).toList();
  private final List<Font> brushes = BRUSHES.stream().map(Typefaces::font).toList();

  /** Whether all of them are installed. */
  public static boolean installed() {
    return java.util.stream.Stream.of(TYPED, HAND, BRUSHES).flatMap(List::stream).allMatch(f -> Files.isRegularFile(ROOT.resolve(f)));
  }

  /** Debian's names of what {@link #installed()} looks for. */
  public static String packages() {
    return PACKAGES;
  }

  /** The two faces blank forms are printed in. */
  public static Map<Stroke.Face, Path> print() {
    return Map.of(Stroke.Face.MINCHO, ROOT.resolve("bizud-mincho/BIZUDMincho-Regular.ttf"), Stroke.Face.GOTHIC, ROOT.resolve("bizud-gothic/BIZUDGothic-Bold.ttf"));
  }

  Font typed(int which) {
    return typed.get(Math.floorMod(which, typed.size()));
  }

  Font hand(int which) {
    return hand.get(Math.floorMod(which, hand.size()));
  }

  /** A brush that has the characters; the last one where none has. */
  Font brush(int which, String text) {
    for (int i = 0; i < brushes.size(); i++) {
      Font brush = brushes.get(Math.floorMod(which + i, brushes.size()));
      if (brush.canDisplayUpTo(text) < 0) {
        return brush;
      }
    }
    return typed.get(1);
  }

  /** Seto does: 0 is drawn with its O instead. */
  static boolean strikesNoughts(Font font) {
    return font.getFamily(java.util.Locale.ENGLISH).equals("SetoFont");
  }

  private static Font font(String file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, ROOT.resolve(file).toFile());
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("font " + file + " cannot be used; install " + PACKAGES, e);
    }
  }
}
