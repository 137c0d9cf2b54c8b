package org.riskbench.registry;

/** Where a saved model stands in its life. */
public enum Stage {
  /** Saved, not chosen yet. */
  CANDIDATE,
  /** The one that is served where nobody names another; one a registry. */
  CHAMPION,
  /** Scored beside the champion, without a say. */
  CHALLENGER,
  /** Was champion once; kept to go back to. */
  RETIRED
}
