package org.riskbench.settings;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;

/**
 * The secret salt under which identifiers are hashed, in a file that only its owner may read. It
 * never travels with a model: whoever scores with a model made from hashed columns needs the same
 * salt, or hashes themselves. Thread-safe.
 */
public final class SaltStore {
  private static final int BYTES = 32;

  private final Path file;

  /** The salt of a home; nothing is made yet. */
  public SaltStore(Path home) {
    this.file = home.resolve("salt");
  }

  /**
   * The salt, if one was ever made.
   *
   * @throws org.riskbench.problem.ProblemException USE-310 if it can't be read
   */
  public Optional<byte[]> find() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] salt = Files.readAllBytes(file);
      if (salt.length != BYTES) {
        throw new IOException("not as long as it was made");
      }
      return Optional.of(salt);
    } catch (IOException e) {
      throw Problem.error(
              "USE-310",
              "The salt for hashing in \"%s\" can't be read.".formatted(file),
              "Bring it back from a copy; a new one would hash differently.")
          .asException(e);
    }
  }

  /**
   * The salt, made of random bytes the first time.
   *
   * @throws org.riskbench.problem.ProblemException USE-310 if it can't be read, USE-311 if it can't
   *     be written
   */
  public byte[] require() {
    Optional<byte[]> known = find();
    if (known.isPresent()) {
      return known.get();
    }
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    try {
      // Of two that make one at a time, the first wins.
      AtomicFile.createPrivate(file, salt);
      return salt;
    } catch (FileAlreadyExistsException e) {
      return find().orElseThrow(() -> unwritable(e));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private RuntimeException unwritable(Exception cause) {
    return Problem.error(
            "USE-311",
            "The salt for hashing can't be kept in \"%s\".".formatted(file),
            "Make room on the disk and the folder writable, or set RISKBENCH_HOME to another.")
        .asException(cause);
  }
}
