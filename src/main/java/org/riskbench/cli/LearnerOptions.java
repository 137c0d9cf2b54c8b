package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.training.TrainingPlan;
import org.riskbench.training.TrainingPlans;
import picocli.CommandLine.Option;

/** Which learners, and how. */
final class LearnerOptions {
  @Option(
      names = "--learner",
      paramLabel = "NAME",
      split = ",",
      description =
          "majority, logistic, boosting, logistic-sgd, factorization-machine; repeat it to compare"
              + " several; auto (the default) takes all of them.")
  List<String> learners = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A parameter of the learner, such as epochs=10.")
  Map<String, String> parameters = new LinkedHashMap<>();

  /** Stands for a short portfolio: now, all learners there are. */
  private static final String AUTO = "auto";

  /** What was asked for, in that order, each once. */
  List<TrainingPlan> plans(long seed) {
    Set<String> names = new LinkedHashSet<>();
    for (String learner : learners.isEmpty() ? List.of(AUTO) : learners) {
      names.addAll(learner.equals(AUTO) ? TrainingPlans.LEARNERS : List.of(learner));
    }
    return names.stream().map(name -> TrainingPlans.of(name, parameters, seed)).toList();
  }
}
