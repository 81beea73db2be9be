package jp.fumikura.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What binds the audit trail together outside the database, so that whoever can write the database cannot mend the
 * trail: a key ({@code audit.key}) and the number and code of the last entry ({@code audit.head}). The head file may
 * lag behind the trail by what a crash cut off, never run ahead of it.
 */
public final class AuditChain {
  private static final String ALGORITHM = "HmacSHA256";
  private final Path folder;
  private final SecretKeySpec key;

  /** Opens the chain in a folder; makes the key at first use, readable by its owner only. */
  public AuditChain(Path folder) {
    this.folder = folder;
    this.key = new SecretKeySpec(keyOf(folder), ALGORITHM);
  }

  /** Number and code of an entry. */
  public record Head(long number, String mac) {
    public static final Head START = new Head(0, "");
  }

  public AuditEntry next(Head before, Instant at, String account, String action, String object) {
    long number = before.number() + 1;
    return new AuditEntry(number, at, account, action, object, mac(number, at, account, action, object, before.mac()));
  }

  /** Does the entry follow the one before, unchanged? */
  public boolean follows(Head before, AuditEntry entry) {
    return next(before, entry.at(), entry.account(), entry.action(), entry.object()).equals(entry);
  }

  /** Remembers the last entry outside the database. */
  public synchronized void remember(Head head) {
    if (head.number() > remembered().number()) {
      write(head);
    }
  }

  public synchronized Head remembered() {
    Path file = folder.resolve("audit.head");
    try {
      if (!Files.exists(file)) {
        return Head.START;
      }
      String[] parts = Files.readString(file).strip().split(" ");
      return new Head(Long.parseLong(parts[0]), parts[1]);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("audit.head cannot be read", e);
    }
  }

  private void write(Head head) {
    try {
      Path part = folder.resolve("audit.head.part");
      Files.writeString(part, head.number() + " " + head.mac() + "\n");
      Files.move(part, folder.resolve("audit.head"), java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("audit.head cannot be written", e);
    }
  }

  private String mac(long number, Instant at, String account, String action, String object, String before) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String entry = String.join("\u0000", Long.toString(number), at.toString(), account, action, object, before);
      return HexFormat.of().formatHex(mac.doFinal(entry.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] keyOf(Path folder) {
    Path file = folder.resolve("audit.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, fresh);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("audit.key cannot be read", e);
    }
  }
}
