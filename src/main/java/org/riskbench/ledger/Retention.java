package org.riskbench.ledger;

import java.time.Duration;

/**
 * How long each class of fields is kept, counted from the receipt of the request. Immutable.
 *
 * @param inputs masked inputs
 * @param vectors fitted vectors: a decision can be recomputed for so long
 * @param rows all of a decision, and what came of it
 */
public record Retention(Duration inputs, Duration vectors, Duration rows) {
  /** A month of inputs, 400 days of vectors, seven years of rows. */
  public static final Retention USUAL =
      new Retention(Duration.ofDays(30), Duration.ofDays(400), Duration.ofDays(7 * 365 + 2));

  /** Nothing goes: for programs that only add to a log. */
  public static final Retention FOR_EVER =
      new Retention(Duration.ofDays(36_500), Duration.ofDays(36_500), Duration.ofDays(36_500));

  public Retention {
    if (inputs.isNegative() || inputs.compareTo(vectors) > 0 || vectors.compareTo(rows) > 0) {
      throw new IllegalArgumentException("inputs go before vectors, and vectors before rows");
    }
  }
}
