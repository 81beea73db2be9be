package jp.fumikura.filing;

import java.util.List;
import java.util.Optional;

/** The versioned master of the classification table. */
public interface ClassificationTables {
  /** The version records are filed by now. */
  ClassificationTable current();

  Optional<ClassificationTable> version(String version);

  /** Names of all versions, oldest first. */
  List<String> versions();

  /** Adds a version, which becomes the current one; adding what is current already changes nothing. A known version with other rows throws. */
  void add(ClassificationTable table);
}
