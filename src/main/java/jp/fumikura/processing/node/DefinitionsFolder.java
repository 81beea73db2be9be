package jp.fumikura.processing.node;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Sha256;

/**
 * Where the form definitions of this installation lie.
 *
 * @param version hash over all of them: a reading made with other definitions is not used again
 */
public record DefinitionsFolder(Optional<Path> path, String version) {
  /** {@code forms} in the data folder, which an installation that learnt forms has; else as configured; else beside the jar, or one folder up (a checkout). */
  public static DefinitionsFolder find(DataFolder data, String configured) throws IOException {
    List<Path> otherwise = configured.isBlank() ? List.of(jarFolder().resolve("forms"), jarFolder().resolveSibling("forms")) : List.of(Path.of(configured));
    Optional<Path> found = Stream.concat(Stream.of(data.forms()), otherwise.stream()).filter(Files::isDirectory).findFirst();
    if (found.isEmpty() && !configured.isBlank()) {
      throw new IOException("no folder of form definitions: " + configured);
    }
    return found.isEmpty() ? new DefinitionsFolder(found, "none") : of(found.get());
  }

  static DefinitionsFolder of(Path folder) throws IOException {
    return new DefinitionsFolder(Optional.of(folder), version(folder));
  }

  private static String version(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder, 3)) {
      for (Path file : files.filter(f -> f.getFileName().toString().equals("form.yml")).sorted().toList()) {
        all.append(folder.relativize(file)).append(Sha256.of(file));
      }
    }
    return Sha256.of(all.toString()).substring(0, 16);
  }

  private static Path jarFolder() {
    try {
      return Objects.requireNonNull(Path.of(DefinitionsFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath().getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program is no path", e);
    }
  }
}
