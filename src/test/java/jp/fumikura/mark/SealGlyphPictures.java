package jp.fumikura.mark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import jp.fumikura.mark.SealGlyphNet.Kind;
import jp.fumikura.mark.SealGlyphSamples.Drawn;

/**
 * Writes what {@code ocr-models/seal-glyph/train.py} learns from: pieces of print the sieve lets through, each as its kind, 32 × 32 shares of
 * ink (a byte each) and the shape of its box (a float). {@code java … SealGlyphPictures FILE COUNT SEED}.
 */
final class SealGlyphPictures {
  private SealGlyphPictures() {}

  public static void main(String[] args) throws IOException {
    Random random = new Random(Long.parseLong(args[2]));
    SealGlyphSamples drawing = new SealGlyphSamples(random);
    SealGlyphNet sieve = SealGlyphNet.shipped();
    int written = 0;
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      while (written < Integer.parseInt(args[1])) {
        Drawn drawn = drawing.drawn().orElse(null);
        if (drawn != null && learned(drawn, sieve, random)) {
          write(drawn, out);
          written++;
        }
      }
    }
  }

  /** Marks, what the sieve takes for one, and some of the rest. */
  private static boolean learned(Drawn drawn, SealGlyphNet sieve, Random random) {
    double other = sieve.kinds(drawn.cluster().inputs(drawn.print()))[Kind.OTHER.ordinal()];
    return drawn.kind() != Kind.OTHER ? random.nextInt(3) == 0 : other < SealGlyphs.SIEVE || random.nextInt(10) == 0;
  }

  private static void write(Drawn drawn, DataOutputStream out) throws IOException {
    float[] inputs = drawn.cluster().inputs(drawn.print(), SealGlyphJudge.SIDE);
    out.writeByte(drawn.kind().ordinal());
    for (int i = 0; i < inputs.length - 1; i++) {
      out.writeByte(Math.round(inputs[i] * 255));
    }
    out.writeFloat(inputs[inputs.length - 1]);
  }
}
