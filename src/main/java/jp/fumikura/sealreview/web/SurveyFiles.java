package jp.fumikura.sealreview.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.csv.CsvSheet;
import jp.fumikura.sealreview.exchange.FileTable;
import jp.fumikura.sealreview.exchange.ImportPlan;
import jp.fumikura.sealreview.exchange.RegisterImport;
import jp.fumikura.sealreview.poi.ExcelSheet;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Tables of register rows that people hand in, by page or by API. */
@Component
class SurveyFiles {
  private static final int LARGEST = 20_000_000;
  private final ReviewRoom room;

  SurveyFiles(ReviewRoom room) {
    this.room = room;
  }

  /** The table in a file; empty where it is too large, no table, or a table of something else. */
  Optional<FileTable> table(MultipartFile file) throws IOException {
    return file.getSize() > LARGEST ? Optional.empty() : lines(file.getBytes()).flatMap(FileTable::of);
  }

  /** Excel by its first bytes, anything else as text. */
  private static Optional<List<List<String>>> lines(byte[] file) {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      try {
        return Optional.of(ExcelSheet.read(file));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return CsvSheet.read(file);
  }

  /** Writes all rows, or the good ones where that is wanted, or nothing; always says what it found. */
  ImportPlan take(Viewer viewer, FileTable table, boolean goodRowsOnly) {
    AtomicReference<ImportPlan> found = new AtomicReference<>();
    room.register().write(viewer.account(), register -> {
      ImportPlan plan = RegisterImport.plan(register, table.rows(), room.today());
      found.set(plan);
      return plan.clean() || goodRowsOnly ? plan.lines() : List.of();
    });
    return java.util.Objects.requireNonNull(found.get());
  }
}
