package jp.fumikura.bench.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.page.Box;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;

/**
 * Documents of a made-up city hall, the same for the same seed: two pages each, about 600 characters a page, words by
 * Zipf's law out of compounds, with a name and a number that only this document has.
 */
final class MadeDocuments {
  static final int PAGES_EACH = 2;
  private static final List<Integer> UPRIGHT = List.of(0, 0);
  private static final String[] FIRST = {"保育", "児童", "税", "国民健康保険", "介護", "道路", "公園", "粗大ごみ", "上下水道", "選挙", "防災", "図書館", "学校", "戸籍", "住民", "福祉", "環境", "建築", "農業", "観光", "消防", "文化財", "都市計画", "契約"};
  private static final String[] SECOND = {"手当", "給付", "申請", "届出", "証明", "審査", "決定", "通知", "還付", "減免", "補助", "委託", "調査", "計画", "会議", "台帳", "許可", "検査", "相談", "報告"};
  private static final String[] THIRD = {"書", "票", "要綱", "一覧", "について", "に関する規則", "の取扱い", "の結果", "を求める", "を行う", "により変更する", "へ提出する"};
  private static final String SURNAMES = "青赤白黒金銀東西南北上中下大小高低長短新古春夏秋冬朝昼夕夜";
  private static final String PLACES = "山川田野原林森池沢島浜谷坂橋崎本村井";
  static final int SECTIONS = 100;

  private final long seed;

  MadeDocuments(long seed) {
    this.seed = seed;
  }

  /** A name that stands in this document and, but for chance, in no other. */
  String needle(int n) {
    Random random = new Random(seed * 31 + n);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length()))).append(PLACES.charAt(random.nextInt(PLACES.length())));
    }
    return name.toString();
  }

  static String phrase(Random random) {
    return FIRST[zipf(random, FIRST.length)] + SECOND[zipf(random, SECOND.length)];
  }

  private static int zipf(Random random, int n) {
    return (int) Math.min(n - 1, Math.floor(Math.pow(n + 1, random.nextDouble())) - 1);
  }

  IndexedPart part(int n) {
    Random random = new Random(seed * 1_000_003 + n);
    List<IndexedLine> lines = new ArrayList<>();
    for (int page = 1; page <= PAGES_EACH; page++) {
      for (int row = 0; row < 30; row++) {
        lines.add(new IndexedLine(page, line(random, n, page, row), new Box(200, 200 + 100 * row, 2000, 50), false));
      }
    }
    String closed = random.nextInt(50) == 0 ? "F7" : "";
    String section = "S%02d".formatted(random.nextInt(SECTIONS));
    return new IndexedPart(new DocumentId(new UUID(seed, n)), 1, PAGES_EACH, phrase(random) + "書", section, "局" + section.charAt(1), closed,
        "f" + random.nextInt(40), "C-" + random.nextInt(60), 2015 + random.nextInt(12), List.of("SEAL_FIELD:" + (random.nextBoolean() ? "BLANK" : "IMPRINT")),
        random.nextInt(20) == 0, Instant.ofEpochSecond(1_600_000_000L + n * 60L), lines, UPRIGHT);
  }

  private String line(Random random, int n, int page, int row) {
    if (row == 3 && page == 1) {
      return "氏名　" + needle(n);
    }
    StringBuilder out = new StringBuilder();
    while (out.length() < 20) {
      out.append(phrase(random)).append(THIRD[random.nextInt(THIRD.length)]);
    }
    return out.append(random.nextInt(100_000)).toString();
  }
}
