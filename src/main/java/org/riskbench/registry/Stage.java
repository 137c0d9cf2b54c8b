package org.riskbench.registry;

import java.util.Locale;
import java.util.Optional;

/** Where a saved model stands in its life. */
public enum Stage {
  /** Saved, not chosen yet. */
  CANDIDATE,
  /** The one that is served where nobody names another; one a registry. */
  CHAMPION,
  /** Scored beside the champion, without a say; one a registry. */
  CHALLENGER,
  /** Was champion once; kept to go back to. */
  RETIRED;

  /** As texts and files write it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the holder before becomes where only one model can have the stage. */
  Optional<Stage> successor() {
    return switch (this) {
      case CHAMPION -> Optional.of(RETIRED);
      case CHALLENGER -> Optional.of(CANDIDATE);
      case CANDIDATE, RETIRED -> Optional.empty();
    };
  }
}
