package org.riskbench.desk;

import java.util.List;
import org.riskbench.decision.ControlGroup;
import org.riskbench.decision.Stakes;
import org.riskbench.threshold.CutBounds;

/**
 * What all thresholds on the desk have in common. Immutable.
 *
 * @param stakes what they are weighed by
 * @param control whom a saved policy lets through
 * @param marks scores marked on the scale
 * @param bounds where the handles may go
 * @param locked whether they are locked
 */
public record KeptStakes(
    Stakes stakes, ControlGroup control, List<Integer> marks, CutBounds bounds, boolean locked) {
  /** Nobody has said anything. */
  public static final KeptStakes ASSUMED =
      new KeptStakes(Stakes.ASSUMED, ControlGroup.NONE, List.of(), CutBounds.FREE, false);

  public KeptStakes {
    marks = List.copyOf(marks);
  }
}
