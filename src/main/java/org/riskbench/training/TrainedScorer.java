package org.riskbench.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.Scorer;

/**
 * What training hands on.
 *
 * @param writing makes {@link #trainerModel()}, which takes long where there are many features and
 *     is not wanted of every fit
 * @param notes what the trainer has to say of what it learnt
 * @param weights of a linear model at its optimum
 */
public record TrainedScorer(
    Scorer scorer, Supplier<byte[]> writing, List<Problem> notes, Optional<FittedWeights> weights) {
  public TrainedScorer {
    notes = List.copyOf(notes);
  }

  TrainedScorer(Scorer scorer, Supplier<byte[]> writing, Optional<FittedWeights> weights) {
    this(scorer, writing, List.of(), weights);
  }

  TrainedScorer(Scorer scorer, Supplier<byte[]> writing) {
    this(scorer, writing, List.of(), Optional.empty());
  }

  TrainedScorer(Scorer scorer, byte[] trainerModel) {
    this(scorer, () -> trainerModel);
  }

  TrainedScorer(Scorer scorer, FittedWeights weights) {
    this(scorer, () -> new byte[0], Optional.of(weights));
  }

  /**
   * What the trainer keeps of its own for audit: of Tribuo's models the model and its provenance as
   * a protobuf message, of a single tree the records in each leaf; empty where there is nothing.
   */
  public byte[] trainerModel() {
    return writing.get();
  }
}
