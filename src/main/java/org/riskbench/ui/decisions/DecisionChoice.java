package org.riskbench.ui.decisions;

import java.util.Optional;
import org.riskbench.decision.Decision;

/**
 * A decision to look for.
 *
 * @param decision empty for any
 */
record DecisionChoice(String label, Optional<Decision> decision) {
  @Override
  public String toString() {
    return label;
  }
}
