package jp.fumikura.search.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.text.Csv;

/** The folders that are taken in: {@code shared-folders.csv} in the data folder, {@code path,section}, also to be written by hand. */
public final class SharedFolders {
  private final Path file;

  public SharedFolders(Path file) {
    this.file = file;
  }

  public synchronized List<SharedFolder> all() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Csv.rows(Files.readString(file)).stream().skip(1).filter(row -> row.size() >= 2).map(row -> new SharedFolder(Path.of(row.get(0)), row.get(1))).toList();
  }

  /** Adds a folder, or gives a known one another section. */
  public synchronized void put(SharedFolder folder) throws IOException {
    List<SharedFolder> all = new ArrayList<>(all());
    all.removeIf(known -> known.path().equals(folder.path()));
    all.add(folder);
    StringBuilder table = new StringBuilder(Csv.line(List.of("path", "section")));
    all.forEach(f -> table.append(Csv.line(List.of(f.path().toString(), f.section()))));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, table, StandardCharsets.UTF_8);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
