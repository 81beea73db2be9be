package jp.fumikura.intake;

import java.text.Normalizer;

/**
 * The name a file was handed over under, fit to be kept and shown: never used as a path. Composed (Macs decompose),
 * without folders, control and direction-changing characters, at most 300 characters.
 */
public final class HandoverName {
  private static final int LONGEST = 300;

  private HandoverName() {}

  public static String of(String given) {
    String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC).codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE && c != 0xFFFD)
        .limit(LONGEST).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    return plain.isEmpty() ? "名称なし" : plain;
  }
}
