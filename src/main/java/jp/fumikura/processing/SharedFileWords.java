package jp.fumikura.processing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.fumikura.intake.FileKind;
import jp.fumikura.intake.tika.FileWords;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.text.MyNumber;

/** Office and other written files in the words of a reading: one page without a picture, every My Number masked. */
final class SharedFileWords {
  /** Says that a file holds more than was kept. */
  static final String CUT = "text-cut";
  private static final List<Integer> NOWHERE = List.of(0, 0, 0, 0);

  private final FileWords words = new FileWords();

  /** Whether the line reads such a file as pages. */
  static boolean isScan(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileKind.byContent(in.readNBytes(FileKind.HEAD)).isPresent();
    }
  }

  Reading read(Path file, String name, String sha256, List<Problem> problems) throws IOException {
    FileWords.Words read = words.read(file, name);
    Optional.of(read).filter(FileWords.Words::cut).ifPresent(r -> problems.add(new Problem(CUT, 0, "")));
    List<Reading.Line> lines = read.lines().stream().map(l -> new Reading.Line(MyNumber.mask(l), NOWHERE, 1, false)).toList();
    return new Reading(Reading.SCHEMA, new Reading.Source(name, sha256, 1), List.of(), List.of(new Reading.Page(1, 0, 0, 0, 0, 0, false, lines, List.of())));
  }
}
