package jp.fumikura.text.poi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens Excel workbooks whose temporary files lie in a folder of this process. POI's own folder, {@code poifiles} below the common one, belongs to
 * whoever on the machine came first: for every other user each workbook would fail.
 */
public final class Workbooks {
  static {
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder().toFile()));
  }

  private Workbooks() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fumikura-excel");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty one. */
  public static XSSFWorkbook create() {
    return new XSSFWorkbook();
  }

  /** @throws IOException where the bytes are no workbook */
  public static XSSFWorkbook read(InputStream file) throws IOException {
    return new XSSFWorkbook(file);
  }
}
