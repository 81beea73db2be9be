package jp.fumikura.search.crawl;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.page.Box;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.SharedFile;
import jp.fumikura.text.MyNumber;

/** Turns a file of the share into parts for the index; its name is found in any case. */
public final class SharedPartMaker {
  private final UnaryOperator<String> bureauOfSection;
  private final ZoneId zone;

  public SharedPartMaker(UnaryOperator<String> bureauOfSection, ZoneId zone) {
    this.bureauOfSection = bureauOfSection;
    this.zone = zone;
  }

  List<IndexedPart> of(SharedFile file, SharedFileReader.Outcome outcome) {
    return switch (outcome) {
      case SharedFileReader.Outcome.Unread unread -> List.of(part(noting(file, unread.reason().code()), List.of(), 1));
      case SharedFileReader.Outcome.Words words -> parts(words.cut() ? noting(file, "text-cut") : file, words.pages());
    };
  }

  private static SharedFile noting(SharedFile file, String reason) {
    return new SharedFile(file.path(), file.section(), file.bytes(), file.modified(), reason);
  }

  private List<IndexedPart> parts(SharedFile file, List<Reading.Page> pages) {
    List<IndexedPart> out = new ArrayList<>();
    for (int from = 0; from == 0 || from < pages.size(); from += IndexedPart.PAGES) {
      out.add(part(file, pages.subList(from, Math.min(pages.size(), from + IndexedPart.PAGES)), from + 1));
    }
    return out;
  }

  private IndexedPart part(SharedFile file, List<Reading.Page> pages, int firstPage) {
    int year = FiscalYear.of(file.modified().atZone(zone).toLocalDate()).year();
    return new IndexedPart(SharedFile.id(file.path()), firstPage, Math.max(1, pages.size()), MyNumber.mask(file.path().getFileName().toString()), file.section(),
        bureauOfSection.apply(file.section()), "", "", "", year, List.of(), false, file.modified(), pages.stream().flatMap(SharedPartMaker::lines).toList(), List.of(), Optional.of(file));
  }

  private static Stream<IndexedLine> lines(Reading.Page page) {
    return page.lines().stream().map(l -> new IndexedLine(page.number(), l.text(), new Box(l.box().get(0), l.box().get(1), l.box().get(2), l.box().get(3)), l.vertical()));
  }
}
