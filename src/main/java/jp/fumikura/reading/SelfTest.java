package jp.fumikura.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** Proves at start-up that an engine reads Japanese: one shipped line with a known text. */
public final class SelfTest {
  private static final String LINE = "/reading/self-test.png";
  private static final String TEXT = "文書を読む準備";
  private static final Resolution DPI = Resolution.ofDpi(200);

  private SelfTest() {}

  /** What to tell a person where the line is misread; empty where all is well. */
  public static Optional<String> complaint(LineEngine engine, Locale locale) {
    String read = engine.read(List.of(new LineImage(line(), DPI, false, Expectation.ANYTHING))).getFirst().text();
    return read.equals(TEXT) ? Optional.empty() : Optional.of(Messages.text("reading.selfTest.failed", locale, TEXT, read));
  }

  private static GreyImage line() {
    try (InputStream in = SelfTest.class.getResourceAsStream(LINE)) {
      if (in == null) {
        throw new IOException("not in the jar: " + LINE);
      }
      return PageImage.of(ImageIO.read(in), DPI).toGrey();
    } catch (IOException e) {
      throw new UncheckedIOException("the line of the self-test", e);
    }
  }
}
