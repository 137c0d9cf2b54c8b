package org.riskbench.settings;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;

/**
 * Roles, kinds and the label that the analyst gave to the columns of a file, for the next file of
 * the same columns in any order. Of values it keeps the one that was chosen to mean fraud, no
 * other. Thread-safe, but not for several programs at once: the last one to save wins.
 */
public final class RoleMemory {
  /** The oldest shapes are forgotten beyond this many. */
  private static final int MOST_SHAPES = 50;

  private static final long MOST_BYTES = 16_000_000;

  private final Path file;

  /** The memory of a home; nothing is made yet. */
  public RoleMemory(Path home) {
    this.file = home.resolve("roles.json");
  }

  /** What was said of a file of these columns. What can't be understood counts as forgotten. */
  public synchronized RememberedColumns recall(Collection<String> columns) {
    return RememberedJson.read(read().get(shape(columns)), Set.copyOf(columns));
  }

  /**
   * Keeps what was said of a file of these columns; nothing said is forgotten.
   *
   * @throws org.riskbench.problem.ProblemException USE-312 if it can't be written
   */
  public synchronized void keep(Collection<String> columns, RememberedColumns said) {
    Map<String, Object> known = read();
    String shape = shape(columns);
    if (said.isEmpty() && !known.containsKey(shape)) {
      return;
    }
    Map<String, Object> shapes = new LinkedHashMap<>(known);
    shapes.remove(shape);
    if (!said.isEmpty()) {
      shapes.put(shape, RememberedJson.write(said));
    }
    while (shapes.size() > MOST_SHAPES) {
      shapes.remove(shapes.keySet().iterator().next());
    }
    write(shapes);
  }

  /**
   * Forgets what was said of a file of these columns.
   *
   * @throws org.riskbench.problem.ProblemException USE-312 if that can't be written
   */
  public void forget(Collection<String> columns) {
    keep(columns, RememberedColumns.NONE);
  }

  private void write(Map<String, Object> shapes) {
    try {
      AtomicFile.replace(file, JSON.std.asBytes(shapes));
    } catch (IOException e) {
      throw Problem.error(
              "USE-312",
              "The roles of the columns can't be remembered in \"%s\".".formatted(file),
              "Make the folder writable, or set RISKBENCH_HOME to one that is.")
          .asException(e);
    }
  }

  private Map<String, Object> read() {
    try {
      return Files.exists(file) && Files.size(file) <= MOST_BYTES
          ? JSON.std.mapFrom(Files.readAllBytes(file))
          : Map.of();
    } catch (IOException e) {
      return Map.of(); // by contract: forgotten
    }
  }

  /** Fingerprint of the sorted names. */
  private static String shape(Collection<String> columns) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String column : new TreeSet<>(columns)) {
        digest.update(column.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
