package org.riskbench.ui.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How somebody sets out to open a table by hand.
 *
 * @param start what the form begins with
 * @param file that is known already
 * @param query that was asked before, but for its password
 */
public record OpenDraft(Start start, Optional<Path> file, Optional<Query> query) {
  /**
   * What a database was asked.
   *
   * @param address as it was written
   * @param user who asked; empty for the driver's own choice
   * @param text the query, or the table's name
   * @param isTable which of the two
   */
  public record Query(String address, Optional<String> user, String text, boolean isTable) {}

  /** What the form begins with. */
  public enum Start {
    FILE,
    DATABASE,
    JOIN
  }

  public static OpenDraft of(Start start) {
    return new OpenDraft(start, Optional.empty(), Optional.empty());
  }

  /** A database in a file. */
  public static OpenDraft database(Path file) {
    return new OpenDraft(Start.DATABASE, Optional.of(file), Optional.empty());
  }

  /** A query again. */
  public static OpenDraft again(Query query) {
    return new OpenDraft(Start.DATABASE, Optional.empty(), Optional.of(query));
  }
}
