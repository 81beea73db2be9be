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
  /** As configured; else {@code forms} in the data folder, beside the jar, or one folder up (a checkout). */
  public static DefinitionsFolder find(DataFolder data, String configured) throws IOException {
    List<Path> places = configured.isBlank() ? List.of(data.root().resolve("forms"), jarFolder().resolve("forms"), jarFolder().resolveSibling("forms")) : List.of(Path.of(configured));
    Optional<Path> found = places.stream().filter(Files::isDirectory).findFirst();
    if (found.isEmpty() && !configured.isBlank()) {
      throw new IOException("no folder of form definitions: " + configured);
    }
    return new DefinitionsFolder(found, found.isEmpty() ? "none" : version(found.get()));
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
