package jp.fumikura.processing.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.fumikura.calendar.JapaneseDate;
import jp.fumikura.filing.pdfbox.ReviewSheet;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Problem;

/** Words of the sheet that is filed in place of a scan nothing could open. */
public final class LostSheet {
  private final UnaryOperator<String> words;
  private final ZoneId zone;

  /** @param words plain words for a problem's code */
  public LostSheet(UnaryOperator<String> words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  void write(Path target, Document document, Problem reason) throws IOException {
    ReviewSheet.write(target, List.of("要確認", words.apply(reason.code()), "受け取った日: " + JapaneseDate.format(document.receivedAt().atZone(zone).toLocalDate()),
        "受け取ったままのファイルは、このシートの隣にあります。", document.id().toString(), document.sha256()));
  }
}
