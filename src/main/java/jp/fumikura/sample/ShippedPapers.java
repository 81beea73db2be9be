package jp.fumikura.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.sample.city.FormPress;
import jp.fumikura.sample.json.TruthFile;
import jp.fumikura.sample.paper.Order;
import jp.fumikura.sample.paper.PaperMill;
import jp.fumikura.sample.paper.ShippedOrders;
import jp.fumikura.sample.paper.Typefaces;

/**
 * The papers the product ships with: those of known forms lie beside their definitions
 * ({@code forms/<id>/<version>/samples}), the others (a form nobody knows) travel in the jar.
 */
public final class ShippedPapers {
  private static final String STRANGERS = "/sample-city/papers/";
  private static final List<String> STRANGER_FILES = List.of("x1-notice-board-2021-sealed.jpg", "x1-notice-board-2021-plain.tif");
  private static final String TWICE = "f1-refund-claim-2021-plain.jpg";
  private static final String TRUTH = ".truth.json";

  private ShippedPapers() {}

  /**
   * Copies all papers, without their truth, as they would lie in a scanner's folder; one of them comes twice under
   * another name. Each appears whole: it is written under a passing name first.
   *
   * @param forms folder of definitions
   */
  public static List<Path> copy(Path forms, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> out = new ArrayList<>();
    for (Path paper : ofKnownForms(forms)) {
      out.add(lay(Files.newInputStream(paper), folder.resolve(String.valueOf(paper.getFileName()))));
      if (paper.endsWith(TWICE)) {
        out.add(lay(Files.newInputStream(paper), folder.resolve("scan-0042-again.jpg")));
      }
    }
    for (String name : STRANGER_FILES) {
      out.add(lay(java.util.Objects.requireNonNull(ShippedPapers.class.getResourceAsStream(STRANGERS + name), name), folder.resolve(name)));
    }
    return out;
  }

  private static Path lay(InputStream bytes, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (bytes) {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The papers beside the definitions, in order of their names. */
  public static List<Path> ofKnownForms(Path forms) throws IOException {
    try (Stream<Path> all = Files.find(forms, 4, (p, a) -> a.isRegularFile() && p.getNameCount() > 1 && p.getName(p.getNameCount() - 2).toString().equals("samples") && !p.toString().endsWith(TRUTH), FileVisitOption.FOLLOW_LINKS)) {
      return all.sorted().toList();
    }
  }

  /** Makes them all anew; needs the typefaces of {@link Typefaces}. */
  public static void redraw(Path forms, Path resources, Typefaces typefaces) throws IOException {
    SampleCity city = new SampleCity(forms, typefaces);
    for (Order order : ShippedOrders.known()) {
      Path samples = forms.resolve(order.form().id()).resolve(order.form().version()).resolve("samples");
      Files.createDirectories(samples);
      city.write(order, samples);
    }
    Path folder = Files.createDirectories(Path.of(resources + STRANGERS));
    Path unknown = Files.createTempDirectory("fumikura-stranger");
    FormKey key = new FormPress(typefaces.print()).printStranger(unknown);
    for (Order order : ShippedOrders.strangers(key)) {
      Path file = folder.resolve(order.file());
      TruthFile.write(new PaperMill(typefaces).make(order, FormFolder.read(unknown.resolve(key.toString()).resolve(FormFolder.FILE)), unknown, false, folder), file,
          folder.resolve(order.file() + TRUTH));
    }
  }
}
