package org.riskbench.training;

import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.scoring.Scorer;

/**
 * What training hands on.
 *
 * @param writing makes {@link #trainerModel()}, which takes long where there are many features and
 *     is not wanted of every fit
 * @param weights of a linear model at its optimum
 */
public record TrainedScorer(
    Scorer scorer, Supplier<byte[]> writing, Optional<FittedWeights> weights) {
  TrainedScorer(Scorer scorer, Supplier<byte[]> writing) {
    this(scorer, writing, Optional.empty());
  }

  TrainedScorer(Scorer scorer, byte[] trainerModel) {
    this(scorer, () -> trainerModel);
  }

  TrainedScorer(Scorer scorer, FittedWeights weights) {
    this(scorer, () -> new byte[0], Optional.of(weights));
  }

  /**
   * The trainer's own model and provenance as a protobuf message, for audit; empty where there is
   * none.
   */
  public byte[] trainerModel() {
    return writing.get();
  }
}
