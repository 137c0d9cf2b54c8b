package org.riskbench.card;

import java.util.List;

/**
 * How the records were divided.
 *
 * @param sentence in words
 * @param parts train, tune, calibrate and test as far as they hold records, then rows in no part by
 *     the reason
 * @param labelDelay how long labels were waited for before the test part, in words; empty if not
 */
public record SplitSummary(String sentence, List<Part> parts, String labelDelay) {
  public SplitSummary {
    parts = List.copyOf(parts);
  }

  /**
   * A part.
   *
   * @param name such as {@code train}
   * @param from first moment as text, empty without a time
   * @param to last moment likewise
   */
  public record Part(String name, long records, long frauds, String from, String to) {}
}
