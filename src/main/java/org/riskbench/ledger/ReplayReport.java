package org.riskbench.ledger;

import java.util.List;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;

/**
 * What a model says now of a decision that was logged. Immutable.
 *
 * @param probability of fraud, 0 to 1
 * @param differences where it is not what was logged, to the last bit; empty if all is the same
 * @param byMode whether a mode of the server decided instead of the model: then only probability
 *     and score are compared
 */
public record ReplayReport(
    double probability,
    OptionalInt score,
    Decision decision,
    String band,
    List<Difference> differences,
    boolean byMode) {
  /**
   * One part that is another one now.
   *
   * @param part what differs, such as {@code probability}
   * @param logged what the log has
   * @param now what the model says
   */
  public record Difference(String part, String logged, String now) {}

  public ReplayReport {
    differences = List.copyOf(differences);
  }

  /** Whether every bit is the same. */
  public boolean isSame() {
    return differences.isEmpty();
  }
}
