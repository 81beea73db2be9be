package jp.fumikura.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * {@code FUMIKURA_HOME}: everything the service keeps, one folder a purpose. Originals and the ledger are records;
 * index, scratch and run can be deleted while the service is stopped.
 */
public record DataFolder(Path root) {
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The embedded database. */
  public Path ledger() {
    return root.resolve("ledger");
  }

  /** Originals with their receipts. */
  public Path originals() {
    return root.resolve("store").resolve("originals");
  }

  /** Readings, page pictures: what was made from the originals. */
  public Path derived() {
    return root.resolve("store").resolve("derived");
  }

  /** Filed PDFs taken off the shelf because their document was withdrawn or filed anew. */
  public Path withdrawn() {
    return root.resolve("store").resolve("withdrawn");
  }

  /** The tree of the classification table, open to readers of the share. */
  public Path share() {
    return root.resolve("share");
  }

  /** The installation's own form definitions; there only once it has learnt a form, and then all of them. */
  public Path forms() {
    return root.resolve("forms");
  }

  /** Drafts of definitions, as {@code survey --out} writes them; there once there is one. */
  public Path drafts() {
    return root.resolve("drafts");
  }

  /** What is laid here is taken in. */
  public Path hotFolder() {
    return root.resolve("hotfolder");
  }

  /** Which folders of the city's share are taken in for search, {@code path,section}. */
  public Path sharedFolders() {
    return root.resolve("shared-folders.csv");
  }

  public Path index() {
    return root.resolve("index");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** Work in progress of child processes; emptied at start-up. */
  public Path scratch() {
    return root.resolve("scratch");
  }

  /** Port and token of the running service, for commands on the same machine; readable by its user only. */
  public Path run() {
    return root.resolve("run");
  }

  /** Makes what is missing; {@code run} for the owner's eyes only where the file system knows owners. */
  public DataFolder prepare() throws IOException {
    for (Path folder : List.of(ledger(), originals(), derived(), withdrawn(), share(), hotFolder(), index(), logs(), scratch(), run())) {
      Files.createDirectories(folder);
    }
    if (Files.getFileStore(run()).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(run(), PosixFilePermissions.fromString("rwx------"));
    }
    return this;
  }
}
