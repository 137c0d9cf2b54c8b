package org.riskbench.training;

import java.util.function.Supplier;
import org.riskbench.scoring.Scorer;

/**
 * What training hands on.
 *
 * @param writing makes {@link #trainerModel()}, which takes long where there are many features and
 *     is not wanted of every fit
 */
public record TrainedScorer(Scorer scorer, Supplier<byte[]> writing) {
  TrainedScorer(Scorer scorer, byte[] trainerModel) {
    this(scorer, () -> trainerModel);
  }

  /**
   * The trainer's own model and provenance as a protobuf message, for audit; empty where there is
   * none.
   */
  public byte[] trainerModel() {
    return writing.get();
  }
}
