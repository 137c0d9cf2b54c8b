package org.riskbench.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.SearchEvent;
import org.riskbench.tuning.SearchListener;
import org.riskbench.tuning.Trial;

/** Tells each trial of a search in a line beside the result. */
final class TrialLines implements SearchListener {
  private final ProgressLine progress;

  TrialLines(ProgressLine progress) {
    this.progress = progress;
  }

  @Override
  public void told(SearchEvent event) {
    if (event instanceof SearchEvent.Finished finished) {
      progress.above(text(finished.trial(), finished.leads()));
    } else if (event instanceof SearchEvent.Failed failed) {
      progress.above(
          "trial %d  %s: %s"
              .formatted(failed.number(), failed.plan().learner(), failed.problem().sentence()));
    }
  }

  static String text(Trial trial, boolean leads) {
    return String.format(
        Locale.ROOT,
        "trial %3d  %-10s %.4f ± %.4f  %5.1f s  %s%s%s",
        trial.number(),
        trial.learner(),
        trial.score(),
        trial.standardError(),
        trial.took().toNanos() / 1e9,
        trial.isFull() ? "" : "on 1/%d of the rows  ".formatted(Math.round(1 / trial.share())),
        settings(trial.plan()),
        leads ? "  best so far" : "");
  }

  private static String settings(TrainingPlan plan) {
    Map<String, String> sorted = new TreeMap<>(plan.parameters());
    return sorted.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }
}
