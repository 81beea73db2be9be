package jp.fumikura.mark;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.fumikura.mark.NameSheet.Writer;

/** Who writes the names that are learned from: typefaces of this machine as printers and stamps set them, and made hands. */
final class NameWriters implements Supplier<Writer> {
  /** Kept back for measuring. */
  private static final List<String> KEPT_BACK = List.of("biz ud", "motoya", "seto", "aoyagi", "klee");
  private static final List<String> HANDS = List.of("kiloji", "yoz", "kouzan");
  /** Names of typefaces for screens, of stand-ins, and slanted cuts: nobody sets a name in them. */
  private static final List<String> NOT_SET = List.of("konatu", "mona", "komatuna", "dotgothic", "dialog", "monospaced", "sansserif", "serif.", "oblique");
  private static final Skeletons SKELETONS = new Skeletons();

  private final Random random;
  private final List<List<Font>> print;
  private final List<List<Font>> hands;

  NameWriters(Random random) {
    this.random = random;
    List<Font> japanese = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(f -> f.canDisplay('藤') && f.canDisplay('々') && f.canDisplay('ア')).filter(f -> !named(f, KEPT_BACK)).toList();
    this.print = families(japanese.stream().filter(f -> !named(f, HANDS) && !named(f, NOT_SET)).toList());
    this.hands = families(japanese.stream().filter(f -> named(f, HANDS)).toList());
  }

  private static boolean named(Font font, List<String> names) {
    String name = font.getFontName(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name::contains);
  }

  /** Cuts of one family by their names' beginnings: each family is drawn as often, however many cuts it has. */
  private static List<List<Font>> families(List<Font> fonts) {
    Map<String, List<Font>> out = fonts.stream().collect(Collectors.groupingBy(f -> key(f.getFontName(Locale.ENGLISH).toLowerCase(Locale.ROOT).replaceAll("[ -]", "")), java.util.TreeMap::new, Collectors.toList()));
    System.out.println(out.entrySet().stream().map(e -> e.getKey() + " " + e.getValue().size()).toList());
    return List.copyOf(out.values());
  }

  private static String key(String name) {
    return name.startsWith("yoz") ? name.substring(0, 4) : name.contains("mincho") || name.contains("serif") ? name.substring(0, 4) + "ming" : name.substring(0, Math.min(6, name.length()));
  }

  @Override
  public Writer get() {
    int lot = random.nextInt(100);
    return lot < 28 ? printed() : lot < 48 ? stamped() : lot < 65 ? fromHands() : lot < 87 ? penned() : bent();
  }

  private Writer printed() {
    Font font = one(print);
    boolean dots = random.nextInt(14) == 0;
    return new Writer("print " + font.getFamily(Locale.ENGLISH), NameEntry.PRINT, (out, name, place, r) -> {
      toner(out);
      NameMachines machine = new NameMachines(out, r);
      if (dots) {
        machine.dotted(able(font, name), name, place);
      } else {
        machine.print(able(font, name), name, place);
      }
    });
  }

  private Writer stamped() {
    Font font = one(print);
    Color ink = List.of(new Color(25, 25, 30), new Color(40, 40, 48), new Color(35, 40, 110), new Color(70, 40, 110)).get(Math.min(3, random.nextInt(6)));
    return new Writer("stamp " + font.getFamily(Locale.ENGLISH), NameEntry.STAMP, (out, name, place, r) -> new NameMachines(out, r).stamp(able(font, name), name, place, ink));
  }

  /** Typefaces drawn after hands: as they are, or bent. */
  private Writer fromHands() {
    Font font = one(hands);
    double unrest = random.nextInt(3) == 0 ? 0.05 : 0.3 + 1.2 * random.nextDouble();
    boolean joined = random.nextInt(5) == 0;
    return new Writer("hand " + font.getFamily(Locale.ENGLISH), NameEntry.HAND, (out, name, place, r) -> {
      pen(out);
      new NameHands(out, r, name, place, unrest).outlines(able(font, name), name, place, joined);
    });
  }

  /** The strokes of any typeface, written with a pen. */
  private Writer penned() {
    Font font = one(random.nextInt(3) == 0 ? hands : print);
    double unrest = random.nextBoolean() ? 0.25 + 0.4 * random.nextDouble() : 0.6 + 1.1 * random.nextDouble();
    return new Writer("pen", NameEntry.HAND, (out, name, place, r) -> {
      pen(out);
      Font able = able(font, name);
      new NameHands(out, r, name, place, unrest).strokes((c, x) -> SKELETONS.of(able, c), name, place);
    });
  }

  /** Printed characters bent so much that no machine does it. */
  private Writer bent() {
    Font font = one(print);
    double unrest = 0.7 + 1.3 * random.nextDouble();
    boolean joined = random.nextInt(3) == 0;
    return new Writer("bent", NameEntry.HAND, (out, name, place, r) -> {
      pen(out);
      new NameHands(out, r, name, place, unrest).outlines(able(font, name), name, place, joined);
    });
  }

  private void toner(Graphics2D out) {
    int grey = random.nextInt(4) == 0 ? random.nextInt(110) : random.nextInt(45);
    out.setColor(new Color(grey, grey, grey));
  }

  private void pen(Graphics2D out) {
    int grey = random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(50);
    out.setColor(random.nextInt(4) == 0 ? new Color(grey / 2, grey / 2 + 10, 90 + grey) : new Color(grey, grey, Math.min(255, grey + 8)));
  }

  private Font one(List<List<Font>> families) {
    List<Font> family = families.get(random.nextInt(families.size()));
    return family.get(random.nextInt(family.size()));
  }

  /** Another typeface where this one lacks a character. */
  private Font able(Font font, String name) {
    return font.canDisplayUpTo(name) < 0 ? font : print.getFirst().getFirst();
  }
}
