package org.riskbench.ui.explain;

import java.util.Optional;

/**
 * Keeps the grounds that were laid last, so that each view need not lay its own. FX thread only.
 */
final class GroundsShelf {
  private Optional<Grounds> kept = Optional.empty();

  /** What was laid for the same model and records. */
  Optional<Grounds> of(Asked asked) {
    return kept.filter(grounds -> grounds.asked().equals(asked));
  }

  void keep(Grounds grounds) {
    kept = Optional.of(grounds);
  }
}
