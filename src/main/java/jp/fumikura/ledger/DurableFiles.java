package jp.fumikura.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * Writing that survives a power cut: into {@code .part}, forced to disk, renamed, and the folder forced too. What has
 * its name is whole.
 */
public final class DurableFiles {
  private static final int CHUNK = 1 << 16;

  private final Milestones milestones;

  public DurableFiles(Milestones milestones) {
    this.milestones = milestones;
  }

  /** What was written; {@code sha256} in lower-case hex. */
  public record Written(String sha256, long bytes) {}

  /** Writes a new file, replacing none; its folders are made. */
  public Written write(InputStream in, Path target) throws IOException {
    Path part = part(target);
    makeFolders(folderOf(target));
    try {
      Written written = copy(in, part);
      milestones.reached(Milestones.Point.PART_SAFE);
      name(part, target);
      return written;
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Writes the bytes of a file into a part, safe but not named yet; its folders are made. */
  public Written prepare(Path source, Path part) throws IOException {
    makeFolders(folderOf(part));
    try (InputStream in = Files.newInputStream(source)) {
      Written written = copy(in, part);
      milestones.reached(Milestones.Point.PART_SAFE);
      return written;
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw e;
    }
  }

  /** Gives a prepared part its name. {@code FileAlreadyExistsException} where something has that name. */
  public void name(Path part, Path target) throws IOException {
    linkOrMove(part, target);
    force(folderOf(target));
  }

  /** Gives a prepared part the name of one's own file of an earlier attempt. */
  public void nameOver(Path part, Path target) throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folderOf(target));
  }

  /** Moves a file within the data folder. */
  public void move(Path source, Path target) throws IOException {
    makeFolders(folderOf(target));
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    force(folderOf(target));
    force(folderOf(source));
  }

  public void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      force(folderOf(file));
    }
  }

  public static Path part(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  /** A hard link fails where the name is taken; a rename would silently replace. Shares without links get a checked rename. */
  private static void linkOrMove(Path part, Path target) throws IOException {
    try {
      Files.createLink(target, part);
      Files.delete(part);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      if (Files.exists(target)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Written copy(InputStream in, Path part) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] chunk = new byte[CHUNK];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        milestones.reached(Milestones.Point.WRITING);
        writeFully(out, ByteBuffer.wrap(chunk, 0, n));
        digest.update(chunk, 0, n);
        bytes += n;
      }
      out.force(true);
    }
    return new Written(Sha256.hex(digest), bytes);
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /** Files here always lie in a folder; the root of a file system is never written to. */
  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "a path without a folder");
  }

  private static void makeFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    makeFolders(folderOf(folder));
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    force(folderOf(folder));
  }

  /** A name is on disk only when its folder is; file systems that cannot open folders are left to themselves. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
