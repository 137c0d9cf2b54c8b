package org.riskbench.ui.train;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.experiment.ExperimentPlan;
import org.riskbench.experiment.Tuning;
import org.riskbench.training.TrainingPlan;
import org.riskbench.tuning.SearchPlan;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** What a training that waits is called. */
final class OrderTitle {
  private static final double MILLIS = 60_000;

  private OrderTitle() {}

  static String of(ExperimentPlan plan, Messages messages) {
    String minutes =
        plan.tuning().searchPlan().flatMap(SearchPlan::budget).map(OrderTitle::minutes).orElse("");
    if (plan.tuning() instanceof Tuning.Portfolio) {
      return messages.text("train.waiting.auto", minutes);
    }
    String learners =
        plan.learners().stream()
            .map(TrainingPlan::learner)
            .map(messages::learner)
            .collect(Collectors.joining(", "));
    return Optional.of(minutes)
        .filter(time -> !time.isEmpty())
        .map(time -> messages.text("train.waiting.search", learners, time))
        .orElse(learners);
  }

  private static String minutes(Duration budget) {
    return Formats.trimmed("%.1f", budget.toMillis() / MILLIS);
  }
}
