package jp.fumikura.search.crawl;

import java.nio.file.Path;

/** A folder of the share and the section whose people find what lies in it. */
public record SharedFolder(Path path, String section) {
  public SharedFolder {
    path = path.toAbsolutePath().normalize();
  }
}
