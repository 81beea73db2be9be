package jp.fumikura.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import jp.fumikura.page.PageImage;

/** The {@code tesseract} command on whole pages, as anyone would run it. */
final class PlainTesseract implements AutoCloseable {
  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s");

  /** What it read, and the seconds of processor it took. */
  record Answer(String text, double cpuSeconds) {}

  private final Path folder;

  PlainTesseract() throws IOException {
    this.folder = Files.createTempDirectory("fumikura-bench");
  }

  static boolean installed() {
    return Files.isExecutable(Path.of("/usr/bin/tesseract"));
  }

  Answer read(PageImage page, int pageSegmentation) throws IOException, InterruptedException {
    Path png = folder.resolve("page.png");
    Path out = folder.resolve("out");
    ImageIO.write(page.toBufferedImage(), "png", png.toFile());
    // The shell's own "times" tells what its children used: the last line of its output.
    Process process = new ProcessBuilder("sh", "-c", "tesseract \"$0\" \"$1\" -l jpn --psm \"$2\" --dpi \"$3\" 2>/dev/null; times",
        png.toString(), out.toString(), "" + pageSegmentation, "" + Math.round(page.resolution().dpi())).redirectErrorStream(true).start();
    String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return new Answer(Files.readString(folder.resolve("out.txt")), seconds(times.strip().lines().reduce("", (a, b) -> b)));
  }

  private static double seconds(String times) {
    double sum = 0;
    Matcher m = TIMES.matcher(times);
    while (m.find()) {
      sum += Integer.parseInt(m.group(1)) * 60 + Double.parseDouble(m.group(2));
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    for (String name : new String[] {"page.png", "out.txt"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }
}
