package org.riskbench.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where files are. Immutable.
 *
 * @param last where the last file was opened; empty at first
 * @param saved where the last file was written; empty at first
 * @param registry where models are kept instead of the default place; empty for the default
 */
public record Folders(Optional<Path> last, Optional<Path> saved, Optional<Path> registry) {

  /** What holds where nobody has said otherwise. */
  public static final Folders DEFAULT =
      new Folders(Optional.empty(), Optional.empty(), Optional.empty());

  public Folders {
    Objects.requireNonNull(last);
    Objects.requireNonNull(saved);
    Objects.requireNonNull(registry);
  }

  public Folders withLast(Path changed) {
    return new Folders(Optional.of(changed), saved, registry);
  }

  public Folders withSaved(Path changed) {
    return new Folders(last, Optional.of(changed), registry);
  }

  /** Where the next file is likely to be written; empty where nothing is known. */
  public Optional<Path> forSaving() {
    return saved.or(() -> last);
  }

  /** Keeps models elsewhere; empty for the default place. */
  public Folders withRegistry(Optional<Path> changed) {
    return new Folders(last, saved, changed);
  }
}
