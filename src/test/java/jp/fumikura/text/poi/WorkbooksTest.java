package jp.fumikura.text.poi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest {
  @Test
  void temporaryFilesLieWhereNoOtherUserOfTheMachineCanBeInTheWay() throws IOException {
    try (XSSFWorkbook book = Workbooks.create()) {
      book.createSheet("表");
    }
    File made = TempFile.createTempFile("a", ".tmp");
    assertThat(made.getParentFile().getName()).startsWith("fumikura-excel");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParentFile().toPath()))).isEqualTo("rwx------");
    assertThat(made.delete()).isTrue();
  }
}
