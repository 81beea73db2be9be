package jp.fumikura.access.web;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import jp.fumikura.access.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a password must be: long rather than odd. A passphrase may be pasted and may hold any characters (WCAG 2.2
 * 3.3.8); the upper bound is bcrypt's, which looks at 72 bytes only.
 */
final class Passwords {
  static final int SHORTEST = 12;
  private static final int MOST_BYTES = 72;
  /** Without characters that look alike on paper. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** Four groups of five letters, about 99 bits. */
  static String fresh() {
    return RANDOM.ints(20, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i))).collect(Collectors.joining()).replaceAll("(.{5})(?=.)", "$1-");
  }

  /** @throws Refusal {@code password-short} or {@code password-long} */
  static void check(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      throw new Refusal("password-short");
    }
    if (!fits(password)) {
      throw new Refusal("password-long");
    }
  }

  static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  static String hash(PasswordEncoder encoder, String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("a password always has a hash");
    }
    return hash;
  }
}
