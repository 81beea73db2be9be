package jp.fumikura.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Ledger;

/**
 * What became of the papers.
 *
 * @param handedOver receptions that were acknowledged
 * @param inStore originals with their receipt
 * @param filed documents with a PDF on the shelf
 * @param lost handed over, and not filed
 * @param doubled documents, or files on the shelf, beyond one for each paper
 * @param unread filed without a reading
 */
public record Tally(int handedOver, int inStore, int filed, int lost, int doubled, int unread) {
  public static Tally of(TestHouse house) throws IOException {
    Ledger ledger = house.get(Ledger.class);
    int handedOver = Files.readAllLines(house.folder().root().resolve("acknowledged")).size();
    List<Document> all = ledger.batches(10).stream().flatMap(b -> ledger.documentsOf(b.id()).stream()).toList();
    List<Document> filed = all.stream().filter(d -> ledger.filedPdf(d.id()).filter(Files::isRegularFile).isPresent()).toList();
    int papers = papers(all);
    int extra = all.size() - papers + files(house.folder().share()).size() - filed.size();
    return new Tally(handedOver, (int) originals(house), filed.size(), handedOver - papers(filed), extra,
        (int) all.stream().filter(d -> !read(ledger, d)).count());
  }

  private static int papers(List<Document> documents) {
    return (int) documents.stream().map(Document::sha256).distinct().count();
  }

  private static long originals(TestHouse house) throws IOException {
    return files(house.folder().originals()).size() / 2;
  }

  private static boolean read(Ledger ledger, Document document) {
    return ledger.reading(document.id()).filter(r -> r.pages().stream().anyMatch(p -> !p.lines().isEmpty())).isPresent();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    }
  }
}
