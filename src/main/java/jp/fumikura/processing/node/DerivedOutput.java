package jp.fumikura.processing.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.processing.child.ReadOutcome;

/**
 * What a reading made, kept beside the originals: {@code reading.json}, {@code document.pdf} until it is filed, a
 * picture a page, the problems. A folder that has its name is whole.
 *
 * @param folder {@code store/derived/<xx>/<document>/<attempt>}
 */
record DerivedOutput(Path folder) {
  static DerivedOutput of(DataFolder data, DocumentId id, int attempt) {
    return new DerivedOutput(home(data, id).resolve(Integer.toString(attempt)));
  }

  private static Path home(DataFolder data, DocumentId id) {
    return data.derived().resolve(id.toString().substring(0, 2)).resolve(id.toString());
  }

  Path pdf() {
    return folder.resolve("document.pdf");
  }

  Path readingFile() {
    return folder.resolve("reading.json");
  }

  boolean whole() {
    return Files.isRegularFile(readingFile());
  }

  Reading reading() {
    return ReadingJson.read(readingFile());
  }

  /** Copies what a child left in its scratch folder, forces it to disk and gives the folder its name. */
  void keep(ReadOutcome.Read read) throws IOException {
    Path part = folder.resolveSibling(folder.getFileName() + ".part");
    delete(part);
    Files.createDirectories(part);
    ReadingJson.write(read.reading(), part.resolve("reading.json"));
    Files.copy(read.pdf(), part.resolve("document.pdf"));
    for (int n = 0; n < read.pagePictures().size(); n++) {
      Files.copy(read.pagePictures().get(n), part.resolve("p%05d.jpg".formatted(n + 1)));
    }
    Files.write(part.resolve("problems"), read.problems().stream().map(p -> p.code() + "\t" + p.page() + "\t" + p.subject()).toList());
    forceAll(part);
    delete(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    force(Objects.requireNonNull(folder.getParent()));
  }

  List<Problem> problems() throws IOException {
    return Files.readAllLines(folder.resolve("problems")).stream().map(line -> line.split("\t", 3)).map(p -> new Problem(p[0], Integer.parseInt(p[1]), p[2])).toList();
  }

  /** The PDF stands in the share from now on; outputs of other attempts are no longer named by any row. */
  void tidy() throws IOException {
    Files.deleteIfExists(pdf());
    try (Stream<Path> others = Files.list(Objects.requireNonNull(folder.getParent()))) {
      for (Path other : others.filter(p -> !p.equals(folder)).toList()) {
        delete(other);
      }
    }
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  String relative(DataFolder data) {
    return data.root().relativize(folder).toString();
  }

  static Optional<DerivedOutput> at(DataFolder data, String relative) {
    return Optional.of(new DerivedOutput(data.root().resolve(relative))).filter(DerivedOutput::whole);
  }

  private static void forceAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        force(file);
      }
    }
    force(folder);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
