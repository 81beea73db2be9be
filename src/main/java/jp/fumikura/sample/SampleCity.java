package jp.fumikura.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.sample.json.TruthFile;
import jp.fumikura.sample.paper.Order;
import jp.fumikura.sample.paper.Orders;
import jp.fumikura.sample.paper.PaperMill;
import jp.fumikura.sample.paper.Typefaces;

/** The papers of 文倉市: scans with their truth ({@code <file>.truth.json}) beside them. */
public final class SampleCity {
  private final Path forms;
  private final FormCatalogue catalogue;
  private final PaperMill mill;

  /**
   * @param forms folder of definitions with their blanks
   */
  public SampleCity(Path forms, Typefaces typefaces) {
    this.mill = new PaperMill(typefaces);
    this.forms = forms;
    this.catalogue = FormFolder.load(forms);
  }

  /** So many papers of all forms; {@code made} hears each file's name. */
  public void write(Path out, long seed, int count, Consumer<String> made) throws IOException {
    Files.createDirectories(out);
    for (Order order : Orders.random(List.copyOf(catalogue.definitions()), seed, count)) {
      write(order, out);
      made.accept(order.file());
    }
  }

  /** One paper. */
  public void write(Order order, Path out) throws IOException {
    FormDefinition form = catalogue.find(order.form()).orElseThrow(() -> new IllegalArgumentException("no such form: " + order.form()));
    Path scan = out.resolve(order.file());
    TruthFile.write(mill.make(order, form, forms, true, out), scan, out.resolve(order.file() + ".truth.json"));
  }
}
