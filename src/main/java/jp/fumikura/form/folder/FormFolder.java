package jp.fumikura.form.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** A folder of definitions: {@code <id>/<version>/form.yml}, the blank beside it. */
public final class FormFolder {
  public static final String FILE = "form.yml";
  public static final String BLANK = "blank.pdf";

  private FormFolder() {}

  /**
   * All definitions of a folder, by id and version. Throws {@link BrokenFormException} naming file and key at the
   * first that cannot be used; a folder without definitions gives an empty catalogue.
   */
  public static FormCatalogue load(Path folder) {
    List<FormDefinition> out = new ArrayList<>();
    for (Path file : files(folder)) {
      out.add(read(file));
    }
    return new FormCatalogue(out);
  }

  /** One {@code form.yml}; its id and version are the names of the folders above it. */
  public static FormDefinition read(Path file) {
    Entry entry = parse(file);
    FormDefinition form = FormFile.definition(key(file), entry);
    if (!Files.isRegularFile(file.resolveSibling(entry.text("blank")))) {
      throw new BrokenFormException(file, "blank", "白紙の様式がありません: " + entry.text("blank"));
    }
    return form;
  }

  /** The blank of a definition in this folder, as its {@code form.yml} names it. */
  public static Path blank(Path folder, FormKey key) {
    Path file = file(folder, key);
    return file.resolveSibling(parse(file).text("blank"));
  }

  /** Writes {@code <id>/<version>/form.yml}; the blank ({@link #BLANK} or another name) is put there by the caller. */
  public static Path write(Path folder, FormDefinition form, String blank) throws IOException {
    Path file = file(folder, form.key());
    Files.createDirectories(file.getParent());
    return Files.writeString(file, FormFile.text(form, blank));
  }

  private static Path file(Path folder, FormKey key) {
    return folder.resolve(key.id()).resolve(key.version()).resolve(FILE);
  }

  /** The folder, or one inside, may be a link to where the definitions are kept; without following it there would silently be none. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.find(folder, 3, (p, a) -> a.isRegularFile() && p.endsWith(FILE), FileVisitOption.FOLLOW_LINKS)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormKey key(Path file) {
    Path whole = file.toAbsolutePath();
    int names = whole.getNameCount();
    try {
      return new FormKey(whole.getName(names - 3).toString(), whole.getName(names - 2).toString());
    } catch (IllegalArgumentException e) {
      throw new BrokenFormException(file, "", "フォルダ名は 様式ID/版 の形で、英小文字・数字・ハイフンだけを使います");
    }
  }

  private static Entry parse(Path file) {
    try (Reader in = Files.newBufferedReader(file)) {
      return new Entry(file, "", yaml().load(in));
    } catch (MarkedYAMLException e) {
      throw new BrokenFormException(file, e.getProblemMark() == null ? "" : (e.getProblemMark().getLine() + 1) + " 行目", "YAML として読めません: " + e.getProblem());
    } catch (YAMLException | IOException e) {
      throw new BrokenFormException(file, "", "読めません: " + e.getMessage());
    }
  }

  /** Days stay text: YAML's own timestamps would come back in UTC. */
  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(8_000_000);
    DumperOptions dump = new DumperOptions();
    return new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new PlainResolver());
  }
}
