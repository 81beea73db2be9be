package jp.fumikura.filing.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.fumikura.ledger.Attempts.PlannedFiling;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DurableFiles;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Sha256;

/** The share as folders and files. Puts a PDF at its planned place; never over a stranger's file. */
public final class Shelf {
  private static final String CLOSED = "限定公開";

  private final DataFolder folder;
  private final DurableFiles files;

  public Shelf(DataFolder folder, Milestones milestones) {
    this.folder = folder;
    this.files = new DurableFiles(milestones);
  }

  public boolean taken(String path) {
    return Files.exists(folder.share().resolve(path));
  }

  /** Lays the bytes beside their place, safe on disk. What an earlier attempt left there is cleared away. */
  public Path lay(Path source, String path, int attempt) throws IOException {
    closeClosed(path);
    for (int earlier = 1; earlier < attempt; earlier++) {
      Files.deleteIfExists(part(path, earlier));
    }
    files.prepare(source, part(path, attempt));
    return part(path, attempt);
  }

  /** Gives what was laid its name. A file of an earlier attempt of the same document is replaced, nothing else ever. */
  public void name(Path part, PlannedFiling planned) throws IOException {
    Path target = folder.share().resolve(planned.path());
    if (planned.fresh() || !Files.exists(target)) {
      files.name(part, target);
      return;
    }
    String there = Sha256.of(target);
    if (!there.equals(planned.formerSha256()) && !there.equals(planned.sha256())) {
      throw new FileAlreadyExistsException(target.toString());
    }
    files.nameOver(part, target);
  }

  /** Gives the bytes laid beside a sheet their name; the same bytes there already are fine. */
  public void nameBeside(Path part, String path) throws IOException {
    Path target = folder.share().resolve(path);
    if (Files.exists(target) && Sha256.of(target).equals(Sha256.of(part))) {
      Files.delete(part);
      return;
    }
    files.name(part, target);
  }

  /** Takes a file off the shelf; it is kept aside under the same path. Taking off what is gone changes nothing. */
  public void takeOff(String path) throws IOException {
    Path source = folder.share().resolve(path);
    Path target = folder.withdrawn().resolve(path);
    for (int n = 2; Files.exists(target) && Files.exists(source); n++) {
      target = folder.withdrawn().resolve(path + "." + n);
    }
    if (Files.exists(source)) {
      files.move(source, target);
    }
  }

  private Path part(String path, int attempt) {
    return folder.share().resolve(path + "." + attempt + ".part");
  }

  /** The branch of closed classes is for the service's own user; the share's rights open it to the named list. */
  private void closeClosed(String path) throws IOException {
    Path closed = folder.share().resolve(CLOSED);
    if (path.startsWith(CLOSED + "/") && !Files.exists(closed)) {
      Files.createDirectories(closed);
      if (Files.getFileStore(closed).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }
}
