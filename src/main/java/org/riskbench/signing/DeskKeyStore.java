package org.riskbench.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;

/**
 * Keeps this desk's own key pair in a file that only its owner may read. Thread-safe, and safe with
 * several programs on one folder: the first pair made is everybody's.
 */
public final class DeskKeyStore {
  private final Path file;

  /**
   * The pair of a folder; nothing is made yet.
   *
   * @param folder of the keys, below the home
   */
  public DeskKeyStore(Path folder) {
    this.file = folder.resolve("desk.pem");
  }

  /** Where the pair lies, or will. */
  public Path file() {
    return file;
  }

  /**
   * The pair, if one was ever made.
   *
   * @throws org.riskbench.problem.ProblemException KEY-102 if it is damaged, KEY-103 if it can't be
   *     read
   */
  public Optional<DeskKey> find() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(DeskKey.of(text).orElseThrow(() -> KeyProblem.damagedDeskKey(file)));
    } catch (IOException e) {
      throw KeyProblem.unreadable(file, e);
    }
  }

  /**
   * The pair, made the first time it is needed.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #find}, or KEY-104 if it can't be kept
   */
  public DeskKey require() {
    return find().orElseGet(this::made);
  }

  private DeskKey made() {
    DeskKey fresh = DeskKey.make(OwnerName.ofUser());
    try {
      AtomicFile.createPrivate(file, bytes(fresh));
      return fresh;
    } catch (FileAlreadyExistsException e) {
      // Somebody else made one at the same time: of two, the first is everybody's.
      return find().orElseThrow(() -> KeyProblem.unwritable(file, e));
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }

  /**
   * Calls the owner otherwise; the pair stays.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #require}
   */
  public DeskKey rename(OwnerName owner) {
    DeskKey renamed = require().ownedBy(owner);
    try {
      AtomicFile.replacePrivate(file, bytes(renamed));
      return renamed;
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }

  /** Removes the pair of this id, if it is the desk's; the next one is made when it is needed. */
  void retire(String id) {
    if (find().filter(own -> own.key().id().equals(id)).isEmpty()) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw KeyProblem.unwritable(file, e);
    }
  }

  private static byte[] bytes(DeskKey key) {
    return key.text().getBytes(StandardCharsets.UTF_8);
  }
}
