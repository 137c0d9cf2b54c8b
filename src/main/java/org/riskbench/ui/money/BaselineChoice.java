package org.riskbench.ui.money;

import org.riskbench.decision.Leeways;
import org.riskbench.trial.Baseline;

/** What a saving may be told against. */
record BaselineChoice(Kind kind, Baseline baseline) {
  /** The baseline with the published model's rules, if it is that model. */
  Baseline under(Leeways published) {
    return kind == Kind.PUBLISHED ? baseline.under(published) : baseline;
  }

  enum Kind {
    APPROVE_ALL,
    /** The thresholds the run came with. */
    OWN,
    /** Those of the model that answers now, or of the champion. */
    PUBLISHED
  }
}
