package org.riskbench.ui.velocity;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.VelocityEstimate;
import org.riskbench.experiment.VelocityEstimates;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.job.JobState;
import org.riskbench.problem.Problem;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.PlaceholderKeys;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/** What features bring, worked out in the background and remembered. FX thread only. */
final class FeatureEstimates {
  /** What estimates depend on beside the feature. */
  private record Basis(
      Dataset dataset,
      SplitPlan split,
      Map<String, KeyRule> rules,
      Duration retention,
      PlaceholderKeys placeholders) {}

  private final LatestJob work;
  private final Runnable changed;
  private final Map<VelocityFeature, VelocityEstimate> known = new HashMap<>();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Basis> basis = Optional.empty();

  /**
   * None known at first.
   *
   * @param changed called when there are others
   */
  FeatureEstimates(JobRunner jobs, Runnable changed) {
    this.work = new LatestJob(jobs);
    this.changed = changed;
  }

  /** Works out those that are not known yet; the latest request wins. */
  void ask(Dataset dataset, SplitPlan split, VelocityPlan plan) {
    Basis asked = new Basis(dataset, split, plan.rules(), plan.retention(), plan.placeholders());
    if (basis.filter(asked::equals).isEmpty()) {
      known.clear();
      basis = Optional.of(asked);
    }
    List<VelocityFeature> open =
        plan.features().stream().filter(feature -> !known.containsKey(feature)).toList();
    if (open.isEmpty()) {
      work.cancel();
      return;
    }
    VelocityPlan wanted = plan.with(open);
    work.submit(
        JobRunner.Lane.COMPUTE,
        Job.of(
            "job.velocity.estimate",
            context -> VelocityEstimates.estimate(dataset, split, wanted, context)),
        this::moved);
  }

  private void moved(JobState<List<VelocityEstimate>> state) {
    running.set(!state.ended());
    if (state instanceof JobState.Running<List<VelocityEstimate>> now) {
      progress.set(now.fraction() < 0 ? -1 : now.fraction());
    } else if (state instanceof JobState.Queued<List<VelocityEstimate>>) {
      progress.set(-1);
      problem.set(Optional.empty());
    } else if (state instanceof JobState.Failed<List<VelocityEstimate>> failed) {
      problem.set(Optional.of(failed.problem()));
    } else if (state instanceof JobState.Succeeded<List<VelocityEstimate>> done) {
      done.result().forEach(estimate -> known.put(estimate.feature(), estimate));
      changed.run();
    }
  }

  /** Stops working; what is known stays. */
  void cancel() {
    work.cancel();
  }

  /** What a feature brings, once that is known. */
  Optional<VelocityEstimate> of(VelocityFeature feature) {
    return Optional.ofNullable(known.get(feature));
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** 0 to 1, or -1 where there is no count. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }
}
