package org.riskbench.ui.publish;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.JobContext;
import org.riskbench.registry.SealedModel;
import org.riskbench.schema.Column;
import org.riskbench.schema.Schema;
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
            && dataset.filter(data -> has(data.schema(), model.model().inputs())).isPresent();
    if (!suits) {
      return Optional.empty();
    }
    VelocityState state = new VelocityState(model.model().velocity());
    state.addAll(dataset.orElseThrow().rows().project(model.model().inputs()), context);
    return Optional.of(state);
  }

  private static boolean has(Schema schema, Schema inputs) {
    return inputs.columns().stream().allMatch(input -> hasColumn(schema, input));
  }

  private static boolean hasColumn(Schema schema, Column input) {
    return schema.find(input.name()).stream()
        .anyMatch(slot -> schema.column(slot).kind() == input.kind());
  }
}
