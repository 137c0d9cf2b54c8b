package org.riskbench.architecture.canary.ui.train;

import org.riskbench.architecture.canary.scoring.BadScorer;
import org.riskbench.architecture.canary.ui.compare.BadCompareViewModel;

/** Reaches past its view model, and into another screen. */
public final class BadTrainController {
  private final Object scorer = new BadScorer();
  private final BadCompareViewModel other = new BadCompareViewModel();

  public boolean isSame() {
    return scorer.equals(other);
  }
}
