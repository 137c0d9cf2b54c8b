package org.riskbench.spark;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.riskbench.decision.Decision;

/**
 * Counts what came out, on all executors together. Only tasks that write answers count, and of each
 * of them only the try that succeeded.
 */
final class Tally implements Serializable {
  private static final long serialVersionUID = 1;

  private final LongAccumulator errors;
  private final EnumMap<Decision, LongAccumulator> decisions = new EnumMap<>(Decision.class);

  Tally(SparkContext context) {
    errors = context.longAccumulator("records that could not be scored");
    for (Decision decision : Decision.values()) {
      decisions.put(decision, context.longAccumulator(decision.name()));
    }
  }

  /** Counts a record that was decided. */
  void count(Decision decision) {
    decisions.computeIfPresent(
        decision,
        (same, counter) -> {
          counter.add(1);
          return counter;
        });
  }

  /** Counts a record that could not be scored. */
  void countError() {
    errors.add(1);
  }

  /** Records that could not be scored. */
  long errors() {
    return errors.sum();
  }

  /** Records by decision, in the order of the decisions. */
  Map<Decision, Long> decisions() {
    Map<Decision, Long> counts = new LinkedHashMap<>();
    decisions.forEach((decision, counter) -> counts.put(decision, counter.sum()));
    return counts;
  }
}
