package jp.fumikura.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No copy of paper stays in the scratch folder after a halt, and nobody's work is taken away. */
class ScratchRemainsTest {
  private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

  @TempDir
  Path scratch;

  @Test
  void whatAHaltLeftIsDeletedAndWorkUnderWayStays() throws IOException {
    Path reading = Files.createDirectories(scratch.resolve("read1"));
    Files.writeString(reading.resolve("page-00001.jpg"), "a page");
    Path upload = Files.writeString(scratch.resolve("upload.tmp"), "half an upload");
    Path now = Files.createDirectories(scratch.resolve("read2"));
    for (Path left : new Path[] {reading, upload}) {
      Files.setLastModifiedTime(left, FileTime.from(START.minusSeconds(1)));
    }
    Files.setLastModifiedTime(now, FileTime.from(START));
    assertThat(new ScratchRemains(scratch).clear(START)).isEqualTo(2);
    assertThat(scratch).isDirectoryContaining(p -> p.equals(now));
    assertThat(reading).doesNotExist();
    assertThat(upload).doesNotExist();
  }
}
