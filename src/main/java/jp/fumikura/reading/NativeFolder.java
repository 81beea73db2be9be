package jp.fumikura.reading.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The shared libraries of Tesseract, unpacked once from the class path into a folder only this user may enter.
 *
 * <p>The folder is {@code fumikura.natives} where that property is set, else one below {@code java.io.tmpdir} named
 * after the user and the libraries. It appears in one step (unpacked beside, then renamed), so that children starting
 * together find it whole or not at all.
 */
final class NativeFolder {
  static final String PROPERTY = "fumikura.natives";

  private record Library(String resource, String file) {}

  /** Leptonica keeps its soname: libtesseract looks for it by that name beside itself. */
  private static final List<Library> LIBRARIES = List.of(
      new Library("/org/bytedeco/leptonica/linux-x86_64/libleptonica.so.6", "libleptonica.so.6"),
      new Library("/org/bytedeco/tesseract/linux-x86_64/libtesseract.so.5.5", "libtesseract.so"));

  private static final Set<PosixFilePermission> MINE_ALONE = PosixFilePermissions.fromString("rwx------");

  private NativeFolder() {}

  /** The folder, unpacked if need be. */
  static Path unpacked() {
    try {
      Path folder = place();
      if (!complete(folder)) {
        unpackInto(folder);
      }
      requireMine(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Tesseract's libraries cannot be unpacked", e);
    }
  }

  private static Path place() throws IOException {
    String wished = System.getProperty(PROPERTY);
    Path parent = Path.of(wished != null ? wished : System.getProperty("java.io.tmpdir"));
    Files.createDirectories(parent);
    return parent.resolve("fumikura-natives-" + System.getProperty("user.name") + "-" + fingerprint());
  }

  private static String fingerprint() throws IOException {
    CRC32 crc = new CRC32();
    for (Library library : LIBRARIES) {
      crc.update((library.file + ":" + size(library) + ";").getBytes(StandardCharsets.UTF_8));
    }
    return Long.toHexString(crc.getValue());
  }

  private static long size(Library library) throws IOException {
    return url(library).openConnection().getContentLengthLong();
  }

  private static URL url(Library library) throws IOException {
    URL url = NativeFolder.class.getResource(library.resource);
    if (url == null) {
      throw new IOException("not on the class path: " + library.resource);
    }
    return url;
  }

  private static boolean complete(Path folder) throws IOException {
    for (Library library : LIBRARIES) {
      Path file = folder.resolve(library.file);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != size(library)) {
        return false;
      }
    }
    return true;
  }

  private static void unpackInto(Path folder) throws IOException {
    Path fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "fumikura-unpacking-", PosixFilePermissions.asFileAttribute(MINE_ALONE));
    for (Library library : LIBRARIES) {
      try (InputStream in = url(library).openStream()) {
        Files.copy(in, fresh.resolve(library.file));
      }
    }
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      discard(fresh);
    } catch (IOException e) {
      discard(fresh);
      if (!complete(folder)) {
        throw e;
      }
    }
  }

  private static void discard(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Somebody else could have put a folder of that name into a shared temporary folder first. */
  private static void requireMine(Path folder) throws IOException {
    boolean mine = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")))
        && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(MINE_ALONE);
    if (!mine || !complete(folder)) {
      throw new IOException("not this user's own folder, or damaged: " + folder + "; remove it or set -D" + PROPERTY);
    }
  }
}
