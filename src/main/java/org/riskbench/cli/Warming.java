package org.riskbench.cli;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.velocity.VelocityState;
import picocli.CommandLine.Option;

/** Lets a model that counts earlier records know them. */
final class Warming {
  @Option(
      names = "--warm",
      paramLabel = "DATA",
      description = "Records of the past that a model with velocity features is to know of.")
  private Optional<String> history = Optional.empty();

  @Option(names = "--cold", description = "Start such a model without knowing any.")
  private boolean cold;

  /** Whether nothing is known and that was not asked for. */
  boolean isForgotten(SealedModel model) {
    return !model.model().velocity().isEmpty() && history.isEmpty() && !cold;
  }

  /** A state that has taken the records of the past, if any are given; an empty one if not. */
  VelocityState state(SealedModel model, Workplace workplace, ProgressLine progress) {
    VelocityState state = new VelocityState(model.model().velocity());
    if (history.isPresent() && !model.model().velocity().isEmpty()) {
      warm(state, model, workplace, history.get(), progress);
    }
    return state;
  }

  static void warm(
      VelocityState state,
      SealedModel model,
      Workplace workplace,
      String history,
      ProgressLine progress) {
    BlockingRun.run(
        Job.of(
            "job.warm",
            context -> {
              LoadOptions options =
                  ModelColumns.asTrained(LoadOptions.defaults().suggest(false), model.model());
              Dataset past =
                  DataLoader.load(workplace.data(history), options, context.share(0.5, "load"));
              ModelColumns.require(model.id(), model.model(), past);
              state.addAll(past.rows().project(model.model().inputs()), context.share(0.5, "warm"));
              return past.size();
            }),
        progress);
  }
}
