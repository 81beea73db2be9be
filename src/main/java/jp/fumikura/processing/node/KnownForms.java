package jp.fumikura.processing.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.survey.draft.FormsInUse;

/**
 * The definitions of this node, and how it learns more. The first form learnt makes a folder of the installation's own of the one in use (shipped
 * definitions may lie where nobody may write, and an update of the program must not take learnt ones away).
 */
public final class KnownForms implements FormsInUse {
  private final DataFolder data;
  private final FormCatalogue catalogue;
  private final Consumer<Path> renew;
  private volatile DefinitionsFolder folder;

  /** @param renew makes children read by the definitions of a folder */
  public KnownForms(DataFolder data, DefinitionsFolder folder, FormCatalogue catalogue, Consumer<Path> renew) {
    this.data = data;
    this.folder = folder;
    this.catalogue = catalogue;
    this.renew = renew;
  }

  /** Changes with every form learnt. */
  public String version() {
    return folder.version();
  }

  @Override
  public boolean knows(FormKey key) {
    return catalogue.find(key).isPresent();
  }

  @Override
  public synchronized void learn(FormDefinition form, Path blank) throws IOException {
    if (knows(form.key())) {
      throw new IllegalArgumentException("known already: " + form.key());
    }
    Path own = own();
    Path part = Files.createTempDirectory(own, ".learn");
    try {
      Path made = FormFolder.write(part, form, blank.getFileName().toString()).getParent();
      Files.copy(blank, made.resolve(blank.getFileName()));
      Path target = own.resolve(form.key().id()).resolve(form.key().version());
      Files.createDirectories(target.getParent());
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      DerivedOutput.delete(part);
    }
    folder = DefinitionsFolder.of(own);
    catalogue.learn(form);
    renew.accept(own);
  }

  private Path own() throws IOException {
    if (!Files.isDirectory(data.forms())) {
      Path part = Files.createTempDirectory(data.root(), "forms-");
      Optional<Path> before = folder.path();
      if (before.isPresent()) {
        copy(before.get(), part);
      }
      Files.move(part, data.forms(), StandardCopyOption.ATOMIC_MOVE);
    }
    return data.forms();
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(from)) {
      all = walk.skip(1).toList();
    }
    for (Path file : all) {
      Path target = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
  }
}
