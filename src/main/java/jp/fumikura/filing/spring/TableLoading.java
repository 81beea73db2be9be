package jp.fumikura.filing.spring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.fumikura.filing.ClassificationTables;
import jp.fumikura.filing.csv.ClassificationCsv;
import jp.fumikura.ledger.DataFolder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The city's own {@code classification.csv} in the data folder becomes the current table at start-up; a house without any begins with the sample city's. */
@Component
class TableLoading implements SmartInitializingSingleton {
  private final DataFolder folder;
  private final ClassificationTables tables;

  TableLoading(DataFolder folder, ClassificationTables tables) {
    this.folder = folder;
    this.tables = tables;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Path own = folder.root().resolve("classification.csv");
    try {
      if (Files.isRegularFile(own)) {
        load(Files.newInputStream(own));
      } else if (tables.versions().isEmpty()) {
        load(TableLoading.class.getResourceAsStream("/sample-city/classification.csv"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the classification table cannot be read", e);
    }
  }

  private void load(@org.jspecify.annotations.Nullable InputStream in) throws IOException {
    if (in == null) {
      throw new IOException("classification.csv is missing from the program");
    }
    try (in) {
      tables.add(ClassificationCsv.read(in));
    }
  }
}
