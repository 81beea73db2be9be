package jp.fumikura.form.type;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Which places Japan's postal codes stand for (Japan Post's public table, state of May 2022, 124,000 codes). Codes of
 * single offices and newer ones are missing, so that an unknown code says nothing.
 */
public final class PostalCodes {
  private static final String TABLE = "postal-codes.txt.gz";
  /** Codes that end so stand for a whole city or ward: places without a code of their own. */
  private static final String WHOLE = "00";
  private static final int ADDRESS_UNITS = 2;

  /** What a code and an address say of each other. */
  public enum Verdict { AGREE, CONTRADICT, NOTHING_KNOWN }

  /** Loaded by the first question. */
  private static final class Official {
    private static final PostalCodes TABLE_OF_JAPAN = packed();
  }

  private final TreeMap<String, List<String>> places;

  /** @param places by code: full names from the prefecture on */
  public PostalCodes(Map<String, List<String>> places) {
    this.places = new TreeMap<>(places);
  }

  public static PostalCodes official() {
    return Official.TABLE_OF_JAPAN;
  }

  /** A line: how much larger the code is than the one before, how many characters of the place before are kept (A is none), the rest of the place. */
  private static PostalCodes packed() {
    Map<String, List<String>> out = new TreeMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(
        Objects.requireNonNull(PostalCodes.class.getResourceAsStream(TABLE), "the jar lacks " + TABLE)), StandardCharsets.UTF_8))) {
      int code = 0;
      String place = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int end = line.chars().takeWhile(Character::isDigit).toArray().length;
        code += Integer.parseInt(line, 0, end, 10);
        place = place.substring(0, line.charAt(end) - 'A') + line.substring(end + 1);
        out.computeIfAbsent(String.format("%07d", code), c -> new ArrayList<>()).add(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of postal codes in the jar is damaged", e);
    }
    return new PostalCodes(out);
  }

  /**
   * Whether an address may lie where a code says. Prefecture and city may be left out of the address; of a town's name
   * one character in four may be misread.
   *
   * @param code seven digits
   */
  public Verdict judge(String code, String address) {
    List<String> here = places.getOrDefault(code, List.of());
    String written = PlaceKey.of(address);
    if (here.isEmpty() || written.length() < ADDRESS_UNITS) {
      return Verdict.NOTHING_KNOWN;
    }
    return here.stream().anyMatch(place -> holds(written, code, place)) ? Verdict.AGREE : Verdict.CONTRADICT;
  }

  /** The town is looked for beside the city's name, which may hold it too (千代田区千代田). */
  private boolean holds(String address, String code, String place) {
    String within = city(code, place);
    String town = PlaceKey.withoutPrefecture(PlaceKey.of(place.substring(within.length())));
    String city = PlaceKey.withoutPrefecture(PlaceKey.of(within));
    return town.isEmpty() ? PlaceKey.contains(address, city) : PlaceKey.contains(city.isEmpty() ? address : address.replace(city, ""), town);
  }

  /** The city or ward a place lies in: the longest name of a whole city of codes nearby that the place begins with. */
  private String city(String code, String place) {
    return places.subMap(code.substring(0, 2), code.substring(0, 2) + "99999~").entrySet().stream().filter(e -> e.getKey().endsWith(WHOLE))
        .flatMap(e -> e.getValue().stream()).filter(place::startsWith).reduce("", (a, b) -> a.length() >= b.length() ? a : b);
  }
}
