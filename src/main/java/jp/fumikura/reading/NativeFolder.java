package jp.fumikura.reading;

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
 * The shared libraries of an engine, unpacked once from the class path into a folder only this user may enter.
 *
 * <p>The folder is {@code fumikura.natives} where that property is set, else one below {@code java.io.tmpdir} named
 * after the user and the libraries. It appears in one step (unpacked beside, then renamed), so that children starting
 * together find it whole or not at all, and one that is killed leaves nothing behind.
 */
public final class NativeFolder {
  private static final String PROPERTY = "fumikura.natives";

  /**
   * @param resource on the class path
   * @param file its name in the folder
   */
  public record Library(String resource, String file) {}

  private static final Set<PosixFilePermission> MINE_ALONE = PosixFilePermissions.fromString("rwx------");

  private final List<Library> libraries;

  private NativeFolder(List<Library> libraries) {
    this.libraries = libraries;
  }

  /** The folder that holds these libraries, unpacked if need be. */
  public static Path of(List<Library> libraries) {
    return new NativeFolder(libraries).unpacked();
  }

  private Path unpacked() {
    try {
      Path folder = place();
      if (!complete(folder)) {
        unpackInto(folder);
      }
      requireMine(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("libraries cannot be unpacked: " + libraries, e);
    }
  }

  private Path place() throws IOException {
    String wished = System.getProperty(PROPERTY);
    Path parent = Path.of(wished != null ? wished : System.getProperty("java.io.tmpdir"));
    Files.createDirectories(parent);
    return parent.resolve("fumikura-natives-" + System.getProperty("user.name") + "-" + fingerprint());
  }

  private String fingerprint() throws IOException {
    CRC32 crc = new CRC32();
    for (Library library : libraries) {
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

  private boolean complete(Path folder) throws IOException {
    for (Library library : libraries) {
      Path file = folder.resolve(library.file);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != size(library)) {
        return false;
      }
    }
    return true;
  }

  private void unpackInto(Path folder) throws IOException {
    Path fresh = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "fumikura-unpacking-", PosixFilePermissions.asFileAttribute(MINE_ALONE));
    for (Library library : libraries) {
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
  private void requireMine(Path folder) throws IOException {
    boolean mine = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(Path.of("/proc/self")))
        && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(MINE_ALONE);
    if (!mine || !complete(folder)) {
      throw new IOException("not this user's own folder, or damaged: " + folder + "; remove it or set -D" + PROPERTY);
    }
  }
}
