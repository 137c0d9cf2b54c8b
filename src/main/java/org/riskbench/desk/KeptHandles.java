package org.riskbench.desk;

import java.util.List;
import java.util.Optional;
import org.riskbench.decision.Policy;
import org.riskbench.decision.PolicyMove;
import org.riskbench.decision.ReasonDictionary;

/**
 * What the analyst set for a run. Immutable.
 *
 * @param key names the files that the run is kept in: 32 hexadecimal digits
 * @param policy its thresholds
 * @param moves steps by which they came about, the oldest first
 * @param words of its reasons; empty where nobody changed any
 * @param drawn whether it is drawn beside the others
 */
public record KeptHandles(
    String key,
    Policy policy,
    List<PolicyMove> moves,
    Optional<ReasonDictionary> words,
    boolean drawn) {
  public KeptHandles {
    if (!key.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a run's key has 32 hexadecimal digits");
    }
    moves = List.copyOf(moves);
  }
}
