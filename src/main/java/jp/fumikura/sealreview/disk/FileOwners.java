package jp.fumikura.sealreview.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whom a file of the share belongs to, as its file system says. */
public final class FileOwners {
  private FileOwners() {}

  /** Account name of the owner; empty where the file system does not tell. */
  public static String of(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
