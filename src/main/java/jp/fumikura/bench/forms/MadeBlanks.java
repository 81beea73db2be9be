package jp.fumikura.bench.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Stroke;
import jp.fumikura.sample.pdfbox.BlankPdf;

/** Blank forms of made families, as the bureaus of a city keep them: folders of PDF files with text, and every eighth form only as a scan. */
public final class MadeBlanks {
  private static final List<String> BUREAUS = List.of("総務局", "財政局", "市民局", "健康福祉局", "こども局", "環境局", "建設局", "教育委員会");
  private static final int SCANNED = 8;

  /**
   * One file.
   *
   * @param name its path in the folder
   */
  public record Blank(String name, MadeFamily family, int version) {
    List<MarkPlace> marks() {
      return family.draw(version).page().marks();
    }

    boolean scanned() {
      return name.endsWith(".jpg");
    }
  }

  private final Path folder;
  private final BlankPdf press;
  private final ScanMaker scans;

  /**
   * @param folder gets them
   * @param print the two typefaces PDF files are printed in
   */
  public MadeBlanks(Path folder, Map<Stroke.Face, Path> print) throws IOException {
    this.folder = folder;
    this.press = new BlankPdf(print);
    this.scans = new ScanMaker(Faces.installed(false));
  }

  /** Writes at least {@code count} files, both editions of the families that have two. */
  public List<Blank> write(long seed, int count) throws IOException {
    Random random = new Random(seed);
    List<Blank> out = new ArrayList<>();
    for (int n = 0; out.size() < count; n++) {
      write(MadeFamily.of(seed * 1_000_003 + n), n, random, out);
    }
    return out;
  }

  private void write(MadeFamily family, int number, Random random, List<Blank> out) throws IOException {
    String bureau = BUREAUS.get(number % BUREAUS.size());
    Files.createDirectories(folder.resolve(bureau));
    boolean scanned = random.nextInt(SCANNED) == 0;
    for (int version = 1; version <= family.versions(); version++) {
      Blank blank = new Blank(String.format(Locale.ROOT, "%s/様式%05d-%d.%s", bureau, number, version, scanned ? "jpg" : "pdf"), family, version);
      write(blank, random.nextLong());
      out.add(blank);
    }
  }

  private void write(Blank blank, long seed) throws IOException {
    Sheet sheet = blank.family().draw(blank.version());
    Path file = folder.resolve(blank.name());
    if (blank.scanned()) {
      ImageIO.write(scans.blank(sheet, seed).image().toBufferedImage(), "jpg", file.toFile());
    } else {
      press.write(List.of(sheet), blank.family().title(), file);
    }
  }
}
