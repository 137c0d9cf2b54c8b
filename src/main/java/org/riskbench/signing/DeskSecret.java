package org.riskbench.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.riskbench.disk.AtomicFile;

/**
 * The one secret of a desk under which keys of records are hashed where they are kept for longer
 * than a run: 32 random bytes in a file that only its owner may read, never in a model file. Each
 * use gets a key of its own, so that what one of them keeps can't be laid beside what another
 * keeps. Several servers that share a state have copies of the same file. Immutable and
 * thread-safe.
 */
public final class DeskSecret {
  private static final int BYTES = 32;
  private static final int ID_DIGITS = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final SecretKeySpec secret;

  private DeskSecret(byte[] bytes) {
    this.secret = new SecretKeySpec(bytes, ALGORITHM);
  }

  /** A secret that lasts as long as the program: what is hashed with it is of no use later. */
  public static DeskSecret ofThisRun() {
    return new DeskSecret(random());
  }

  /**
   * A secret that is handed over.
   *
   * @param bytes 32 of them, as they lie in the file of a desk
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static DeskSecret of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
    }
    return new DeskSecret(bytes);
  }

  /** Where the secret of a folder lies, or will. */
  public static Path file(Path folder) {
    return folder.resolve("desk.secret");
  }

  /**
   * The secret of a folder, if one was ever made.
   *
   * @param folder of the keys, below the home
   * @throws org.riskbench.problem.ProblemException KEY-103 if it can't be read, KEY-109 if others
   *     than its owner may read or write it, KEY-110 if it is damaged
   */
  public static Optional<DeskSecret> find(Path folder) {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (isOpenToOthers(file)) {
        throw KeyProblem.openToOthers(file);
      }
      byte[] bytes = read(file);
      if (bytes.length != BYTES) {
        throw KeyProblem.damagedSecret(file);
      }
      return Optional.of(new DeskSecret(bytes));
    } catch (IOException e) {
      throw KeyProblem.unreadable(file, e);
    }
  }

  /**
   * The secret of a folder, made of random bytes the first time. Of several programs that make one
   * at the same time, the first made is everybody's.
   *
   * @param folder of the keys, below the home
   * @throws org.riskbench.problem.ProblemException as {@link #find}, or KEY-104 if it can't be kept
   */
  public static DeskSecret require(Path folder) {
    return find(folder).orElseGet(() -> made(folder));
  }

  private static DeskSecret made(Path folder) {
    byte[] fresh = random();
    try {
      AtomicFile.createPrivate(file(folder), fresh);
      return new DeskSecret(fresh);
    } catch (FileAlreadyExistsException e) {
      return find(folder).orElseThrow(() -> KeyProblem.unwritable(file(folder), e));
    } catch (IOException e) {
      throw KeyProblem.unwritable(file(folder), e);
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** One byte more than there may be shows that there are too many. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(BYTES + 1);
    }
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    @Nullable PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    // Where the system knows no such rights, those of the folder hold.
    return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
  }

  /**
   * A key for one use. Deterministic.
   *
   * @param use names it, such as {@code velocity}; another one gives another key
   * @return 32 bytes, to be kept in memory only
   */
  public byte[] keyFor(String use) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Names the secret without telling it, 16 hexadecimal digits: whether two desks share one. */
  public String id() {
    byte[] name = keyFor("name of the secret");
    return HexFormat.of().formatHex(Arrays.copyOf(name, ID_DIGITS / 2));
  }

  @Override
  public String toString() {
    return "secret " + id();
  }
}
