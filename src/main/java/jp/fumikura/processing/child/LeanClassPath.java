package jp.fumikura.processing.child;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The jars a child needs, out of those its parent runs on: no Spring, no database, no web. */
final class LeanClassPath {
  /** How the file names of the needed jars begin; a folder on the class path (classes while developing) is always needed. */
  private static final List<String> NEEDED = List.of("fumikura", "pdfbox", "fontbox", "xmpbox", "jbig2", "commons-logging", "imageio-", "common-lang", "common-io",
      "common-image", "tess4j", "lept4j", "jna", "tesseract", "leptonica", "onnxruntime", "jspecify", "jackson-core", "jackson-databind", "jackson-annotations",
      "snakeyaml", "lucene-", "core-3", "boofcv", "zxing", "slf4j-api", "commons-io", "jul-to-slf4j",
      "tika-", "poi-", "xmlbeans", "SparseBitSet", "commons-compress", "commons-codec", "commons-collections4", "commons-csv", "commons-math3", "commons-lang3", "curvesapi",
      "jsoup", "juniversalchardet", "log4j-", "jackcess", "java-libpst", "bcprov", "bcpkix", "bcutil", "bcjmail");

  private LeanClassPath() {}

  /** The class path for a child of this process. */
  static String of(String parentClassPath) {
    return Arrays.stream(parentClassPath.split(File.pathSeparator)).filter(LeanClassPath::needed).collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean needed(String entry) {
    if (!entry.endsWith(".jar")) {
      return !entry.isEmpty();
    }
    String name = Path.of(entry).getFileName().toString();
    return NEEDED.stream().anyMatch(name::startsWith);
  }
}
