package org.riskbench.settings;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.riskbench.problem.Problem;

/**
 * Roles that were given to the columns of a file, for the next file of the same columns in any
 * order. Keeps names of columns and of roles, never a value. Not for several programs at once: the
 * last one to save wins.
 */
public final class RoleMemory {
  /** The oldest shapes are forgotten beyond this many. */
  private static final int MOST_SHAPES = 200;

  private static final long MOST_BYTES = 16_000_000;

  private final Path file;

  /** The memory of a home; nothing is made yet. */
  public RoleMemory(Path home) {
    this.file = home.resolve("roles.json");
  }

  /**
   * The roles given to a file of these columns, by column name; empty if there was none. What can't
   * be understood counts as forgotten.
   */
  public Map<String, String> recall(Collection<String> columns) {
    Map<String, String> roles = new LinkedHashMap<>();
    if (read().get(shape(columns)) instanceof Map<?, ?> known) {
      known.forEach(
          (column, role) -> {
            if (columns.contains(column) && role instanceof String name) {
              roles.put(column.toString(), name);
            }
          });
    }
    return roles;
  }

  /**
   * Keeps the roles of a file of these columns.
   *
   * @param roles by column name
   * @throws org.riskbench.problem.ProblemException USE-312 if they can't be written
   */
  public void keep(Collection<String> columns, Map<String, String> roles) {
    Map<String, Object> shapes = new LinkedHashMap<>(read());
    shapes.remove(shape(columns));
    shapes.put(shape(columns), roles);
    while (shapes.size() > MOST_SHAPES) {
      shapes.remove(shapes.keySet().iterator().next());
    }
    try {
      Path folder = file.toAbsolutePath().resolveSibling("");
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, ".roles", "");
      try {
        Files.write(unfinished, JSON.std.asBytes(shapes));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
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
