package org.riskbench.cli;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.Rows;
import org.riskbench.state.States;
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
      load(state::addAll, model, workplace, history.get(), progress);
    }
    return state;
  }

  /** Whether records of the past are given. */
  boolean isGiven() {
    return history.isPresent();
  }

  /** Lets kept states know of the records of the past that are given, and of no others. */
  void warm(States states, SealedModel model, Workplace workplace, ProgressLine progress) {
    history.ifPresent(
        data ->
            load(
                (rows, context) -> states.warm(model.model().velocity(), rows, context),
                model,
                workplace,
                data,
                progress));
  }

  /** Loads records of the past and hands them over. */
  static void load(
      BiConsumer<Rows, JobContext> taker,
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
              taker.accept(past.rows().project(model.model().inputs()), context.share(0.5, "warm"));
              return past.size();
            }),
        progress);
  }
}
