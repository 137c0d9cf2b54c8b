package org.riskbench.decision;

import java.util.Objects;

/**
 * A named interval of the risk score with one decision and one treatment.
 *
 * @param name shown to people and in answers, such as {@code step-up}
 * @param from lowest score in the band, 0 to 1000, inclusive
 */
public record Band(String name, int from, Decision decision, Treatment treatment) {
  public Band {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a band has a name");
    }
    if (from < 0 || from > 1000) {
      throw new IllegalArgumentException("a band starts between 0 and 1000, not at " + from);
    }
    Objects.requireNonNull(decision);
    Objects.requireNonNull(treatment);
  }
}
