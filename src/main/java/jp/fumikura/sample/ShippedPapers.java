package jp.fumikura.sample;

import java.io.IOException;
import java.io.InputStream;
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
   * another name.
   *
   * @param forms folder of definitions
   */
  public static List<Path> copy(Path forms, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> out = new ArrayList<>();
    for (Path paper : ofKnownForms(forms)) {
      out.add(Files.copy(paper, folder.resolve(paper.getFileName()), StandardCopyOption.REPLACE_EXISTING));
      if (paper.endsWith(TWICE)) {
        out.add(Files.copy(paper, folder.resolve("scan-0042-again.jpg"), StandardCopyOption.REPLACE_EXISTING));
      }
    }
    for (String name : STRANGER_FILES) {
      try (InputStream in = ShippedPapers.class.getResourceAsStream(STRANGERS + name)) {
        Files.copy(java.util.Objects.requireNonNull(in, name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
      out.add(folder.resolve(name));
    }
    return out;
  }

  /** The papers beside the definitions, in order of their names. */
  public static List<Path> ofKnownForms(Path forms) throws IOException {
    try (Stream<Path> all = Files.find(forms, 4, (p, a) -> a.isRegularFile() && p.getParent().endsWith("samples") && !p.toString().endsWith(TRUTH))) {
      return all.sorted().toList();
    }
  }

  /** Makes them all anew; needs the typefaces of {@link Typefaces}. */
  public static void redraw(Path forms, Path resources) throws IOException {
    SampleCity city = new SampleCity(forms);
    for (Order order : ShippedOrders.known()) {
      Path samples = forms.resolve(order.form().id()).resolve(order.form().version()).resolve("samples");
      Files.createDirectories(samples);
      city.write(order, samples);
    }
    Path folder = Files.createDirectories(Path.of(resources + STRANGERS));
    Path unknown = Files.createTempDirectory("fumikura-stranger");
    FormKey key = new FormPress(Typefaces.print()).printStranger(unknown);
    for (Order order : ShippedOrders.strangers(key)) {
      Path file = folder.resolve(order.file());
      TruthFile.write(new PaperMill().make(order, FormFolder.read(unknown.resolve(key.toString()).resolve(FormFolder.FILE)), unknown, false, folder), file,
          folder.resolve(order.file() + TRUTH));
    }
  }
}
