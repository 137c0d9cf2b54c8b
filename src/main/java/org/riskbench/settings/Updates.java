package org.riskbench.settings;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether newer versions are asked for. Immutable.
 *
 * @param asked the day on which that was last done; empty if it never was
 */
public record Updates(boolean on, Optional<LocalDate> asked) {

  /** Nobody is asked unless somebody says so. */
  public static final Updates DEFAULT = new Updates(false, Optional.empty());

  public Updates {
    Objects.requireNonNull(asked);
  }

  public Updates withOn(boolean changed) {
    return new Updates(changed, asked);
  }

  public Updates withAsked(LocalDate day) {
    return new Updates(on, Optional.of(day));
  }

  /** Whether it is time to ask: at most once a day. */
  public boolean isDue(LocalDate today) {
    return on && asked.filter(today::equals).isEmpty();
  }
}
