package jp.fumikura.mark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes what {@code ocr-models/name-hand/train.py} learns from: windows of names, each as its kind (a byte, the order of {@link NameEntry}) and
 * 32 × 192 shares of ink (a byte each). {@code java … NamePictures FILE SHEETS SEED}.
 */
final class NamePictures {
  private NamePictures() {}

  public static void main(String[] args) throws IOException {
    Random random = new Random(Long.parseLong(args[2]));
    NameWriters writers = new NameWriters(random);
    NameTexts texts = NameTexts.forTraining(random);
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      for (int n = 0; n < Integer.parseInt(args[1]); n++) {
        NameSheet sheet = NameSheet.of(random, writers, texts);
        for (NameSheet.Name name : sheet.names()) {
          for (WrittenLine line : name.lines(sheet.page())) {
            write(line, name.writer().kind(), out);
          }
        }
      }
    }
  }

  private static void write(WrittenLine line, NameEntry kind, DataOutputStream out) throws IOException {
    for (float[] window : line.windows()) {
      out.writeByte(kind.ordinal());
      for (float share : window) {
        out.writeByte(Math.round(share * 255));
      }
    }
  }
}
