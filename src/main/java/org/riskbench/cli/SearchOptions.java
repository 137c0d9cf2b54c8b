package org.riskbench.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.riskbench.experiment.Portfolio;
import org.riskbench.experiment.Tuning;
import org.riskbench.tuning.Measure;
import org.riskbench.tuning.SearchPlan;
import picocli.CommandLine.Option;

/** Whether settings are searched for, how long and by what. */
final class SearchOptions {
  /** What auto takes at most where nobody says: an answer within two minutes, loading included. */
  private static final Duration AUTO_BUDGET = Duration.ofSeconds(100);

  @Option(
      names = "--tune",
      description =
          "Search for good settings of each learner first, on rows held out of the train part.")
  boolean tune;

  @Option(
      names = "--budget",
      paramLabel = "2m",
      description = "Search that long at most (with auto: train, too); implies --tune.")
  Optional<String> budget = Optional.empty();

  @Option(
      names = "--trials",
      paramLabel = "N",
      description =
          "Try so many settings at most; implies --tune. The same number gives the same result on"
              + " every machine.")
  Optional<Integer> trials = Optional.empty();

  @Option(
      names = "--search-by",
      paramLabel = "MEASURE",
      defaultValue = "log-loss",
      description =
          "What makes a trial better: log-loss, average-precision or auc (${DEFAULT-VALUE}).")
  String measure = "log-loss";

  /**
   * What is searched for.
   *
   * @param auto whether learners compete because nobody chose one
   * @param fixed settings that somebody chose and no search varies
   */
  Tuning tuning(boolean auto, Set<String> fixed) {
    Measure by = Measure.named(measure);
    Optional<Duration> time = budget.map(text -> TimeSpan.read("--budget", text));
    SearchPlan usual =
        SearchPlan.USUAL.withTrials(auto ? Portfolio.USUAL_TRIALS : SearchPlan.USUAL_TRIALS);
    SearchPlan counted = trials.map(usual::withTrials).orElse(usual).by(by).fixing(fixed);
    if (auto) {
      boolean unlimited = trials.isPresent() && time.isEmpty();
      return new Tuning.Portfolio(unlimited ? counted : counted.within(time.orElse(AUTO_BUDGET)));
    }
    boolean asked = tune || time.isPresent() || trials.isPresent();
    return asked ? new Tuning.EachLearner(time.map(counted::within).orElse(counted)) : Tuning.NONE;
  }
}
