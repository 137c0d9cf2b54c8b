package org.riskbench.decision;

import java.util.Optional;

/** What a record gets where no answer can be made as usual. */
public enum FallbackAnswer {
  APPROVE,
  REVIEW,
  DECLINE,
  /** What the hard rules say; what none of them decides gets {@link Fallback#undecided()}. */
  RULES_ONLY,
  /** No decision: the caller is told to come back (status 503). */
  REFUSE;

  /** The decision that it stands for without looking at the record; empty if there is none. */
  public Optional<Decision> decision() {
    return switch (this) {
      case APPROVE -> Optional.of(Decision.APPROVE);
      case REVIEW -> Optional.of(Decision.REVIEW);
      case DECLINE -> Optional.of(Decision.DECLINE);
      case RULES_ONLY, REFUSE -> Optional.empty();
    };
  }
}
