package org.riskbench.ui.publish;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.trial.ModelRecords;
import org.riskbench.velocity.VelocityState;

/**
 * Warms a model's state by the records that lie on the desk, so that it is published knowing them.
 */
final class DeskPast {
  private DeskPast() {}

  /** A warm state; none if the model counts nothing or the data on the desk is of another shape. */
  static Optional<VelocityState> of(
      SealedModel model, Optional<Dataset> dataset, JobContext context) {
    boolean suits =
        !model.model().velocity().isEmpty()
            && dataset
                .filter(data -> ModelRecords.missing(model.model(), data.schema()).isEmpty())
                .isPresent();
    if (!suits) {
      return Optional.empty();
    }
    VelocityState state = new VelocityState(model.model().velocity());
    state.addAll(dataset.orElseThrow().rows().project(model.model().inputs()), context);
    return Optional.of(state);
  }
}
