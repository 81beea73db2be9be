package jp.fumikura.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its first bytes; its name is only asked whether it lies. */
public enum FileKind {
  PDF(Set.of("pdf")), TIFF(Set.of("tif", "tiff")), JPEG(Set.of("jpg", "jpeg", "jpe", "jfif")), PNG(Set.of("png"));

  /** PDF readers accept some bytes before the header (ISO 32000-1 annex H.3.4.1). */
  public static final int HEAD = 1024;
  private final Set<String> extensions;

  FileKind(Set<String> extensions) {
    this.extensions = extensions;
  }

  /** The kind a name promises; empty for every other name. */
  public static Optional<FileKind> byName(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      if (kind.extensions.contains(extension)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind the first bytes tell; empty where they tell none of these. */
  public static Optional<FileKind> byContent(byte[] head) {
    if (starts(head, 0xff, 0xd8, 0xff)) {
      return Optional.of(JPEG);
    }
    if (starts(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
      return Optional.of(PNG);
    }
    if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
      return Optional.of(TIFF);
    }
    return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  /** The kind of a file, or the reason why it is not taken. */
  static FileKind of(byte[] head, String name) throws IOException {
    if (head.length == 0) {
      throw new Refusal(Refusal.Code.EMPTY_FILE, "no bytes");
    }
    Optional<FileKind> kind = byContent(head);
    if (kind.isEmpty()) {
      throw new Refusal(byName(name).isPresent() ? Refusal.Code.MISLABELLED : Refusal.Code.UNSUPPORTED_KIND, "unknown first bytes");
    }
    return kind.get();
  }

  private static boolean starts(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (head.length <= i || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
