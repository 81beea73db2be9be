package jp.fumikura.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPlanTest {
  @TempDir
  Path in;
  private Path out = Path.of("out");

  @BeforeEach
  void files() throws IOException {
    for (String name : List.of("a.pdf", "a.tif", "申請書𠮷.jpg", "note.txt", "下/b.png")) {
      Files.createDirectories(in.resolve(name).getParent());
      Files.writeString(in.resolve(name), "");
    }
  }

  @Test
  void filesOfOneNameKeepTheirEndingAndOthersLoseIt() throws IOException {
    assertThat(names(ReadPlan.of(List.of(in), out))).containsExactlyInAnyOrder("a.pdf.json", "a.tif.json", "申請書𠮷.json", "下/b.json");
  }

  @Test
  void filesOfOtherKindsInFoldersAreListedAsSkipped() throws IOException {
    assertThat(ReadPlan.of(List.of(in), out).skipped()).containsExactly(in.resolve("note.txt"));
  }

  @Test
  void aFileGivenByNameIsTriedWhateverItsName() throws IOException {
    assertThat(names(ReadPlan.of(List.of(in.resolve("note.txt")), out))).containsExactly("note.json");
  }

  @Test
  void whatDoesNotExistIsNamed() throws IOException {
    assertThat(ReadPlan.of(List.of(in.resolve("gone.pdf")), out).missing()).containsExactly(in.resolve("gone.pdf"));
  }

  @Test
  void resultsOfAnEarlierRunInsideTheFolderAreNotReadAgain() throws IOException {
    Path own = in.resolve("out");
    Files.createDirectories(own);
    Files.writeString(own.resolve("a.pdf"), "");
    assertThat(ReadPlan.of(List.of(in), own).files()).extracting(ReadPlan.Job::file).doesNotContain(own.resolve("a.pdf"));
  }

  @Test
  void twoFilesOfOneNameFromTwoFoldersDoNotOverwriteEachOther() throws IOException {
    Path other = Files.createDirectory(in.resolve("other"));
    Files.writeString(other.resolve("b.png"), "");
    assertThat(names(ReadPlan.of(List.of(in.resolve("下/b.png"), other.resolve("b.png")), out))).doesNotHaveDuplicates().hasSize(2);
  }

  private List<String> names(ReadPlan plan) {
    return plan.files().stream().map(job -> out.relativize(job.json()).toString()).toList();
  }
}
