package jp.fumikura.search.crawl;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.FiledCopies;

/** What a crawl leaves alone: everything of the service's own, and in its share what is found as a document already. */
public final class FiledFiles {
  /** The branch of closed classes is never anybody's plain file. */
  private static final String CLOSED = "限定公開";

  private FiledFiles() {}

  public static Predicate<Path> of(DataFolder folder, FiledCopies copies) {
    Set<Path> filed = filed(folder, copies);
    return path -> path.startsWith(folder.root()) && (ownWork(folder, path) || path.startsWith(folder.share().resolve(CLOSED)) || filed.contains(path) || filed.contains(sheetBeside(path)));
  }

  /** The data folder itself is passed through, so that a share that lies in it is reached. */
  private static boolean ownWork(DataFolder folder, Path path) {
    return !path.startsWith(folder.share()) && !folder.share().startsWith(path);
  }

  private static Path sheetBeside(Path original) {
    return original.resolveSibling(original.getFileName().toString().replaceFirst("_原本\\.[a-z]+$", ".pdf"));
  }

  private static Set<Path> filed(DataFolder folder, FiledCopies copies) {
    Set<Path> out = new HashSet<>();
    List<FiledCopies.Copy> some = copies.filed(Optional.empty(), 1_000);
    while (!some.isEmpty()) {
      some.forEach(copy -> out.add(folder.share().resolve(copy.path())));
      some = copies.filed(Optional.of(some.getLast().document()), 1_000);
    }
    return out;
  }
}
