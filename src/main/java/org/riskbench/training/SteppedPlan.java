package org.riskbench.training;

/**
 * A plan of a learner that goes record by record, whose penalty and number of passes may be left
 * open.
 *
 * @param <P> the plan itself
 */
interface SteppedPlan<P extends SteppedPlan<P>> {
  /** Whether anything is still to be found. */
  boolean isOpen();

  /** Whether the penalty is still to be found. */
  boolean hasOpenPenalty();

  /** The same with this penalty. */
  P withPenalty(double found);

  /** The same with this number of passes. */
  P withEpochs(int found);
}
