package org.riskbench.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.riskbench.disk.AtomicFile;
import org.riskbench.disk.FileRights;
import org.riskbench.disk.FileStamp;
import org.riskbench.disk.FolderLock;
import org.riskbench.problem.ProblemException;

/**
 * The file that API keys are kept in, as hashes, for its owner's eyes alone. Thread-safe, and safe
 * with several programs on one file. Immutable.
 */
public final class KeyFile implements KeySource {
  /** Keys in one file at most. */
  public static final int MOST_KEYS = 1_000;

  private static final int MOST_BYTES = 1 << 20;
  private static final int LEAST_DIGITS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path file;

  /** A file that need not be there yet. */
  public KeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /** Where it lies, or will. */
  public Path path() {
    return file;
  }

  /**
   * The keys in the order they were made; none if there is no file yet.
   *
   * @throws ProblemException ACCESS-101 if others may open the file, ACCESS-102 if it can't be
   *     read, ACCESS-103 if a line of it is damaged, ACCESS-108 if it holds too many
   */
  public List<ApiKey> list() {
    return Files.exists(file) ? read() : List.of();
  }

  /**
   * The same where the file must be there.
   *
   * @throws ProblemException as {@link #list}
   */
  @Override
  public List<ApiKey> read() {
    try {
      if (!FileRights.isPrivate(file)) {
        throw AccessProblem.open(file);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw AccessProblem.full(MOST_KEYS);
      }
      return keys(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw AccessProblem.unreadable(file, e);
    }
  }

  private List<ApiKey> keys(String text) {
    return KeyLines.keys(text, number -> AccessProblem.damaged(file, number));
  }

  @Override
  public FileStamp stamp() {
    return FileStamp.of(file);
  }

  /**
   * Keeps one more key; the file is made for the first.
   *
   * @throws ProblemException as {@link #list}, or ACCESS-104 if the file can't be written,
   *     ACCESS-109 if others change it all the time
   */
  public void add(ApiKey key) {
    change(
        keys -> {
          keys.add(key);
          return keys;
        });
  }

  /**
   * Takes a key out: from now on it opens nothing.
   *
   * @param named the key's id or at least its first four digits, or its owner; must mean one alone
   * @return the key
   * @throws ProblemException ACCESS-105 if it means none or several, else as {@link #add}
   */
  public ApiKey revoke(String named) {
    List<ApiKey> gone = new ArrayList<>();
    change(
        keys -> {
          gone.addAll(keys.stream().filter(key -> isMeant(key, named.strip())).toList());
          if (gone.size() != 1) {
            throw AccessProblem.unknown();
          }
          keys.removeAll(gone);
          return keys;
        });
    return gone.get(0);
  }

  private static boolean isMeant(ApiKey key, String named) {
    return key.owner().text().equals(named)
        || (named.length() >= LEAST_DIGITS && key.id().startsWith(named));
  }

  private void change(UnaryOperator<List<ApiKey>> change) {
    try {
      FolderLock lock =
          FolderLock.take(file.resolveSibling(""), PATIENCE)
              .orElseThrow(() -> AccessProblem.busy(file));
      try {
        write(change.apply(new ArrayList<>(list())));
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw AccessProblem.unwritable(file, e);
    }
  }

  private void write(List<ApiKey> keys) throws IOException {
    if (keys.size() > MOST_KEYS) {
      throw AccessProblem.full(MOST_KEYS);
    }
    AtomicFile.replacePrivate(file, KeyLines.text(keys).getBytes(StandardCharsets.UTF_8));
  }
}
