package jp.fumikura.processing.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ending a file's first bytes ask for; the name it was handed over under decides nothing. */
final class Ending {
  private Ending() {}

  static String of(Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(16), StandardCharsets.ISO_8859_1);
    }
    if (head.startsWith("%PDF-")) {
      return "pdf";
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return "tif";
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "jpg";
    }
    return head.startsWith("\u0089PNG") ? "png" : "bin";
  }
}
