package org.riskbench.decision;

/** How a decision is carried out. */
public enum Treatment {
  NONE,
  /** A person looks at the case; bound by review capacity. */
  MANUAL_REVIEW,
  /** The customer proves more in another channel. */
  STEP_UP,
  BLOCK;

  /** The usual treatment of a decision. */
  public static Treatment of(Decision decision) {
    return switch (decision) {
      case APPROVE -> NONE;
      case REVIEW -> STEP_UP;
      case DECLINE -> BLOCK;
    };
  }
}
