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
 * The definitions of this node, how it learns more and forgets some. The first form learnt makes a folder of the installation's own of the one in
 * use (shipped definitions may lie where nobody may write, and an update of the program must not take learnt ones away). Other nodes share that
 * folder: what it holds is announced, and each node looks between orders whether it still reads by what was announced last.
 */
public final class KnownForms implements FormsInUse {
  private final DataFolder data;
  private final FormCatalogue catalogue;
  private final Consumer<Path> renew;
  private final Consumer<String> told;
  private final AnnouncedForms announced;
  private volatile DefinitionsFolder folder;

  /**
   * @param renew makes children read by the definitions of a folder
   * @param told hears the title of a form that was learnt or forgotten
   * @param announced what all nodes are to read by
   */
  public KnownForms(DataFolder data, DefinitionsFolder folder, FormCatalogue catalogue, Consumer<Path> renew, Consumer<String> told, AnnouncedForms announced) {
    this.data = data;
    this.folder = folder;
    this.catalogue = catalogue;
    this.renew = renew;
    this.told = told;
    this.announced = announced;
  }

  /** Changes with every form learnt or forgotten. */
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
      Path made = part.resolve(form.key().id()).resolve(form.key().version());
      FormFolder.write(part, form, blank.getFileName().toString());
      Files.copy(blank, made.resolve(blank.getFileName()));
      Path target = own.resolve(form.key().id()).resolve(form.key().version());
      Files.createDirectories(target.getParent());
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      DerivedOutput.delete(part);
    }
    catalogue.learn(form);
    changed(own, form.title());
  }

  @Override
  public synchronized void forget(FormKey key) throws IOException {
    Optional<FormDefinition> form = catalogue.find(key);
    if (form.isEmpty()) {
      return;
    }
    Path own = own();
    Path versions = own.resolve(key.id());
    Path part = Files.createTempDirectory(own, ".forget");
    try {
      Files.move(versions.resolve(key.version()), Files.createDirectories(part.resolve(key.id())).resolve(key.version()), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      DerivedOutput.delete(part);
    }
    if (empty(versions)) {
      Files.delete(versions);
    }
    catalogue.forget(key);
    changed(own, form.get().title());
  }

  private static boolean empty(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }

  private void changed(Path own, String title) throws IOException {
    folder = DefinitionsFolder.of(own);
    renew.accept(own);
    announce();
    told.accept(title);
  }

  /** Says what this node reads by. Shipped definitions are nothing to announce: each node has those of its own program. */
  public void announce() {
    announced.announce(folder.path().filter(data.forms()::equals).map(path -> folder.version()));
  }

  /**
   * Whether this node reads by what was announced last. Where it does not, the folder is read anew.
   *
   * @return false where the folder does not show yet what was announced, e.g. on a network drive that lags
   */
  public boolean abreast() throws IOException {
    Optional<String> latest = announced.latest();
    return latest.isEmpty() || latest.get().equals(folder.version()) || catchUp(latest.get());
  }

  private synchronized boolean catchUp(String latest) throws IOException {
    if (!latest.equals(folder.version()) && Files.isDirectory(data.forms())) {
      DefinitionsFolder now = DefinitionsFolder.of(data.forms());
      if (latest.equals(now.version())) {
        catalogue.become(FormFolder.load(data.forms()).definitions());
        folder = now;
        renew.accept(data.forms());
      }
    }
    return latest.equals(folder.version());
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
