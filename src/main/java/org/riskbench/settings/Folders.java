package org.riskbench.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where files are. Immutable.
 *
 * @param last where the last file was opened or saved; empty at first
 * @param registry where models are kept instead of the default place; empty for the default
 */
public record Folders(Optional<Path> last, Optional<Path> registry) {

  /** What holds where nobody has said otherwise. */
  public static final Folders DEFAULT = new Folders(Optional.empty(), Optional.empty());

  public Folders {
    Objects.requireNonNull(last);
    Objects.requireNonNull(registry);
  }

  public Folders withLast(Path changed) {
    return new Folders(Optional.of(changed), registry);
  }

  /** Keeps models elsewhere; empty for the default place. */
  public Folders withRegistry(Optional<Path> changed) {
    return new Folders(last, changed);
  }
}
