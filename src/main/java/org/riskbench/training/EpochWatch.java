package org.riskbench.training;

import org.tribuo.math.la.Tensor;

/** Is told when a learner that goes record by record has passed over all of them once more. */
interface EpochWatch {
  /** Looks on. */
  EpochWatch NONE = weights -> {};

  /**
   * A pass has ended.
   *
   * @param weights as training would leave them if it ended here; not to be kept
   */
  void ended(Tensor[] weights);
}
