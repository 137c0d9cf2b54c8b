package org.riskbench.ui.callers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.riskbench.ui.kit.Messages;

/**
 * How long a key is good for, as offered.
 *
 * @param length empty for until it is revoked
 */
public record Lifetime(String text, Optional<Duration> length) {
  private static final int QUARTER = 90;
  private static final int YEAR = 365;

  static List<Lifetime> offered(Messages messages) {
    return List.of(
        new Lifetime(messages.text("callers.lifetime.never"), Optional.empty()),
        new Lifetime(
            messages.text("callers.lifetime.quarter"), Optional.of(Duration.ofDays(QUARTER))),
        new Lifetime(messages.text("callers.lifetime.year"), Optional.of(Duration.ofDays(YEAR))));
  }

  @Override
  public String toString() {
    return text;
  }
}
