package org.riskbench.ui.money;

import org.riskbench.trial.Baseline;

/** What a saving may be told against. */
record BaselineChoice(Kind kind, Baseline baseline) {
  enum Kind {
    APPROVE_ALL,
    /** The thresholds the run came with. */
    OWN,
    /** Those of the model that answers now, or of the champion. */
    PUBLISHED
  }
}
