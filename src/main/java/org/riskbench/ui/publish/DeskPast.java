package org.riskbench.ui.publish;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.state.States;
import org.riskbench.trial.ModelRecords;
import org.riskbench.velocity.VelocityPlan;

/**
 * Warms a model's state by the records that lie on the desk, so that it is published knowing them.
 */
final class DeskPast {
  private DeskPast() {}

  /**
   * Warms the state, unless it knows something already, the model counts nothing or the data on the
   * desk is of another shape.
   */
  static void warm(
      States states, SealedModel model, Optional<Dataset> dataset, JobContext context) {
    VelocityPlan plan = model.model().velocity();
    boolean suits =
        !plan.isEmpty()
            && dataset
                .filter(data -> ModelRecords.missing(model.model(), data.schema()).isEmpty())
                .isPresent();
    if (suits && !states.isKnown(plan)) {
      states.of(plan);
      if (!states.isKnown(plan)) {
        states.warm(plan, dataset.orElseThrow().rows().project(model.model().inputs()), context);
      }
    }
  }
}
