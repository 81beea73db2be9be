package jp.fumikura.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import jp.fumikura.intake.HostileNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** domain.md §3.4. */
class ShelfNameTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final RecordClass CLAIMS = new RecordClass("B-02-03", "税務", "納税", "還付・充当", Retention.ofYears(5), RecordClass.Disposal.DISCARD);

  @Test
  void aRecordStandsUnderItsYearAndClass() {
    ShelfName name = new ShelfName(CLAIMS, DAY, "第12号様式", "市税等過誤納金還付請求書", "5dcd6979-0001", "");
    assertThat(name.paths(1).getFirst()).isEqualTo("令和8年度/税務/納税/還付・充当/B-02-03_20261121_第12号様式_市税等過誤納金還付請求書_5dcd6979-0001_v1.pdf");
  }

  @Test
  void aClosedClassHasABranchOfItsOwn() {
    assertThat(new ShelfName(CLAIMS, DAY, "f7", "現況届", "5dcd6979-0001", "F7").paths(2).getFirst()).startsWith("限定公開/F7/令和8年度/").endsWith("_v2.pdf");
  }

  @Test
  void withoutAFormTheNameSaysSo() {
    assertThat(new ShelfName(RecordClass.UNCLASSIFIED, DAY, "", "", "5dcd6979-0001", "").paths(1).getFirst())
        .isEqualTo("令和8年度/未分類/要確認/要確認/00-00-00_20261121_様式不明_件名なし_5dcd6979-0001_v1.pdf");
  }

  @Test
  void everyNameFitsEveryFileSystemWhateverTheTableAndTheFormSay(@TempDir Path share) throws Exception {
    for (String hostile : HostileNames.all()) {
      ShelfName name = new ShelfName(new RecordClass("A-1", hostile, hostile, hostile, Retention.ofYears(5), RecordClass.Disposal.DISCARD), DAY, hostile, hostile, "5dcd6979-0001", "");
      for (String path : name.paths(1)) {
        assertThat(path.length()).as(path).isLessThanOrEqualTo(200);
        assertThat(Normalizer.isNormalized(path, Normalizer.Form.NFC)).as(path).isTrue();
        assertThat(List.of(path.split("/"))).hasSize(5).allMatch(ShelfNameTest::fits);
      }
      Path file = share.resolve(name.paths(1).getFirst());
      assertThat(file.normalize().toString()).isEqualTo(file.toString()).startsWith(share + "/");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private static boolean fits(String part) {
    return !part.isEmpty() && !part.matches("(?i)(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?") && !part.matches(".*[\\\\/:*?\"<>|\\p{Cntrl}\u202E].*")
        && !part.endsWith(".") && !part.endsWith(" ") && !part.startsWith(".") && part.getBytes(StandardCharsets.UTF_8).length <= 255;
  }
}
