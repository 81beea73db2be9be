package jp.fumikura.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dist}: one archive for a host without a network. */
@Command(name = "dist", mixinStandardHelpOptions = true,
    description = {"ネットワークのない機械のために、必要なものをひとつの書庫にまとめます。", "Packs everything a host without a network needs into one archive."})
final class Dist implements Callable<Integer> {
  private static final List<String> LANGUAGE_DATA = List.of("jpn.traineddata", "jpn_vert.traineddata", "osd.traineddata", "eng.traineddata");
  private static final List<String> LANGUAGE_PLACES = List.of("/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata");

  @Option(names = "--out", paramLabel = "FILE", description = "書庫のファイル名 (既定: fumikura.tar.gz)")
  private Path out = Path.of("fumikura.tar.gz");

  @Override
  public Integer call() throws IOException {
    Path jar = jar();
    if (!Files.isRegularFile(jar)) {
      System.err.println("先に jar を組み立ててください / build the jar first: ./fumikura --version");
      return 1;
    }
    Path beside = Objects.requireNonNull(jar.getParent(), "a jar lies in a folder");
    Path product = beside.endsWith("target") ? beside.resolveSibling(".").normalize() : beside;
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try (OutputStream file = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(part), 1 << 16)); Tar tar = new Tar(file)) {
      pack(tar, jar, product);
    }
    Files.move(part, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    System.out.println(out.toAbsolutePath() + " (" + Files.size(out) / (1 << 20) + " MB)");
    return 0;
  }

  private static void pack(Tar tar, Path jar, Path product) throws IOException {
    tar.file("fumikura/fumikura.jar", jar, false);
    tree(tar, "fumikura/lib", jar.resolveSibling("lib"));
    tree(tar, "fumikura/forms", product.resolve("forms"));
    tree(tar, "fumikura/ocr-models", product.resolve("ocr-models"));
    if (Files.isRegularFile(product.resolve("fumikura"))) {
      tar.file("fumikura/fumikura", product.resolve("fumikura"), true);
    }
    boolean data = false;
    for (String name : LANGUAGE_DATA) {
      Optional<Path> found = languageData(name);
      data |= found.isPresent();
      if (found.isPresent()) {
        tar.file("fumikura/tessdata/" + name, found.get(), false);
      }
    }
    if (!data) {
      System.err.println("Tesseract の日本語データが見つからないため、書庫に入っていません / no Tesseract language data was found to pack");
    }
    for (String name : List.of("fumikura.service", "INSTALL.txt")) {
      tar.text("fumikura/" + name, resource(name));
    }
  }

  private static Optional<Path> languageData(String name) {
    Stream<Path> own = Stream.of(Home.folder().resolve("tessdata"));
    return Stream.concat(own, LANGUAGE_PLACES.stream().map(Path::of)).map(p -> p.resolve(name)).filter(Files::isReadable).findFirst();
  }

  /** Training data and checkpoints stay at home. */
  private static void tree(Tar tar, String name, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(f -> !folder.relativize(f).toString().contains("train/")).sorted().toList();
    }
    for (Path file : files) {
      tar.file(name + "/" + folder.relativize(file), file, false);
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = Dist.class.getResourceAsStream("/dist/" + name)) {
      if (in == null) {
        throw new IOException("missing from the program: dist/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path jar() {
    try {
      return Path.of(Dist.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of the program is no path", e);
    }
  }
}
