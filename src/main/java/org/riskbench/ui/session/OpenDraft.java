package org.riskbench.ui.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How somebody sets out to open a table by hand.
 *
 * @param start what the form begins with
 * @param file that is known already
 */
public record OpenDraft(Start start, Optional<Path> file) {
  /** What the form begins with. */
  public enum Start {
    FILE,
    DATABASE,
    JOIN
  }

  public static OpenDraft of(Start start) {
    return new OpenDraft(start, Optional.empty());
  }

  /** A database in a file. */
  public static OpenDraft database(Path file) {
    return new OpenDraft(Start.DATABASE, Optional.of(file));
  }
}
