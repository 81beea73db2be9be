package jp.fumikura.search.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.ShareListener;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.search.Hit;
import jp.fumikura.search.SearchQuery;
import jp.fumikura.search.lucene.LuceneIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of the share in the index: found under its section's rights, followed as it changes, nothing left out without a word. */
class CrawlTest {
  private final List<String> told = new ArrayList<>();
  private final ShareListener heard = new ShareListener() {
    @Override
    public void seen(Path file, String section, Reading reading) {
      told.add("seen " + file.getFileName() + " " + section);
    }

    @Override
    public void gone(Path file) {
      told.add("gone " + file.getFileName());
    }
  };
  private static final Viewer TAX = new Viewer("zei", Set.of(), Set.of("tax"), false, Set.of());
  private static final Viewer WASTE = new Viewer("gomi", Set.of(), Set.of("waste"), false, Set.of());

  @TempDir
  Path home;

  private final List<Path> read = new ArrayList<>();
  private Path share;
  private LuceneIndex index;

  @BeforeEach
  void open() throws IOException {
    share = Files.createDirectories(home.resolve("share"));
    index = LuceneIndex.open(home.resolve("index"));
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatIsNewIsFoundByItsSectionAlone() throws IOException {
    Files.writeString(share.resolve("予定.txt"), "押印見直しの打合せ");
    assertThat(crawl().counts()).startsWith("taken 1 ");
    assertThat(found("打合せ", TAX)).extracting(Hit::title, Hit::path).containsExactly(org.assertj.core.groups.Tuple.tuple("予定.txt", share.resolve("予定.txt").toString()));
    assertThat(found("打合せ", WASTE)).isEmpty();
    assertThat(index.shared(found("打合せ", TAX).getFirst().document(), TAX).orElseThrow().lines()).hasSize(1);
    assertThat(index.shared(found("打合せ", TAX).getFirst().document(), WASTE)).isEmpty();
  }

  @Test
  void onlyWhatChangedIsReadAgainAndWhatIsGoneLeaves() throws IOException {
    Path kept = Files.writeString(share.resolve("a.txt"), "そのまま");
    Path changed = Files.writeString(share.resolve("b.txt"), "むかし");
    Path gone = Files.writeString(share.resolve("c.txt"), "きえる");
    crawl();
    read.clear();
    Files.writeString(changed, "いまは違う");
    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2026-04-01T00:00:00Z")));
    Files.delete(gone);
    assertThat(crawl().counts()).isEqualTo("taken 1 unchanged 1 removed 1 passed over 0 unread 0");
    assertThat(read).containsExactly(changed);
    assertThat(found("違う", TAX)).hasSize(1);
    assertThat(found("きえる", TAX)).isEmpty();
    assertThat(found("むかし", TAX)).isEmpty();
    assertThat(found("そのまま", TAX)).hasSize(1);
    assertThat(kept).exists();
  }

  @Test
  void filesThatHoldAFormsTitleAreLookedAtAgainWhenItIsLearntAndNoOthers() throws IOException {
    Path form = Files.writeString(share.resolve("様式.txt"), "道路 占用許可申請書\n氏名");
    Files.writeString(share.resolve("b.txt"), "粗大ごみ処理申請書");
    crawl();
    read.clear();
    told.clear();
    crawler().run(new SharedFolder(share, "tax"), Set.of(), new CrawlReport(), Set.of("道路占用許可申請書"));
    assertThat(read).containsExactly(form);
    assertThat(told).containsExactly("seen 様式.txt tax");
  }

  @Test
  void whatIsNotReadIsSaidEveryTimeAndFoundByItsName() throws IOException {
    Files.writeString(share.resolve("大きな台帳.txt"), "x".repeat(2_000));
    Files.writeString(share.resolve("壊れた表.txt"), "BROKEN");
    for (int round = 0; round < 2; round++) {
      assertThat(crawl().unread()).extracting(u -> Path.of(u.path()).getFileName() + " " + u.reason()).containsExactlyInAnyOrder("大きな台帳.txt file-too-large", "壊れた表.txt damaged");
    }
    assertThat(read).hasSize(1);
    assertThat(found("大きな台帳", TAX)).hasSize(1);
    assertThat(index.shared(found("壊れた表", TAX).getFirst().document(), TAX).orElseThrow().file().unread()).isEqualTo("damaged");
  }

  @Test
  void aFolderThatIsNotThereTakesNothingAway() throws IOException {
    Files.writeString(share.resolve("a.txt"), "のこる");
    crawl();
    Files.move(share, home.resolve("elsewhere"));
    assertThatThrownBy(this::crawl).isInstanceOf(NotDirectoryException.class);
    assertThat(found("のこる", TAX)).hasSize(1);
  }

  @Test
  void aFolderTakenInByItselfKeepsItsOwnSection() throws IOException {
    Path inner = Files.createDirectories(share.resolve("ごみ"));
    Files.writeString(inner.resolve("a.txt"), "処理券");
    Files.writeString(share.resolve("b.txt"), "処理券");
    crawl(new SharedFolder(inner, "waste"), Set.of(share));
    crawl(new SharedFolder(share, "tax"), Set.of(inner));
    assertThat(found("処理券", WASTE)).extracting(Hit::title).containsExactly("a.txt");
    assertThat(found("処理券", TAX)).extracting(Hit::title).containsExactly("b.txt");
  }

  @Test
  void aForgottenIndexFillsAgainAndTheLedgersPositionIsLeftAlone() throws IOException {
    Files.writeString(share.resolve("a.txt"), "もどる");
    index.take(List.of(), 7);
    crawl();
    assertThat(index.position()).isEqualTo(7);
    index.forget();
    assertThat(found("もどる", TAX)).isEmpty();
    crawl();
    assertThat(found("もどる", TAX)).hasSize(1);
    assertThat(index.position()).isZero();
  }

  @Test
  void theListOfFoldersIsKept() throws IOException {
    SharedFolders folders = new SharedFolders(home.resolve("shared-folders.csv"));
    folders.put(new SharedFolder(share.resolve("税, \"旧\""), "tax"));
    folders.put(new SharedFolder(share, "tax"));
    folders.put(new SharedFolder(share, "waste"));
    assertThat(new SharedFolders(home.resolve("shared-folders.csv")).all()).containsExactly(new SharedFolder(share.resolve("税, \"旧\""), "tax"), new SharedFolder(share, "waste"));
  }

  @Test
  void whoeverListensHearsOfNewAndChangedFilesAndOfThoseThatAreGone() throws IOException {
    Path file = Files.writeString(share.resolve("listened.txt"), "様式");
    crawl();
    crawl();
    assertThat(told).containsOnlyOnce("seen listened.txt tax");
    Files.delete(file);
    crawl();
    assertThat(told).endsWith("gone listened.txt");
  }

  private List<Hit> found(String words, Viewer viewer) {
    return index.search(SearchQuery.of(words), viewer).hits();
  }

  private CrawlReport crawl() throws IOException {
    return crawl(new SharedFolder(share, "tax"), Set.of());
  }

  private CrawlReport crawl(SharedFolder folder, Set<Path> others) throws IOException {
    CrawlReport report = new CrawlReport();
    crawler().run(folder, others, report);
    return report;
  }

  private Crawl crawler() {
    return new Crawl(index, this::read, new SharedPartMaker(code -> "局", ZoneId.of("Asia/Tokyo")), List.of(heard), new Crawl.Rules(1_000, path -> false));
  }

  private SharedFileReader.Outcome read(Path file) {
    read.add(file);
    try {
      String text = Files.readString(file);
      return text.equals("BROKEN") ? new SharedFileReader.Outcome.Unread(new Problem("damaged", 0, ""))
          : new SharedFileReader.Outcome.Words(new Reading(Reading.SCHEMA, new Reading.Source("f", "0".repeat(64), 1), List.of(),
              List.of(new Reading.Page(1, 0, 0, 0, 0, 0, false, List.of(new Reading.Line(text, List.of(0, 0, 0, 0), 1, false)), List.of()))), false);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
