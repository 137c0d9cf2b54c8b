package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskbench.experiment.Imbalance;
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
      description =
          "A parameter of the learner, such as epochs=10; or of every learner: fraud-weight=10 or"
              + " fraud-weight=balanced lets frauds count more, keep-goods=0.1 learns from a tenth of"
              + " the goods. Probabilities come back to the true share of fraud.")
  Map<String, String> parameters = new LinkedHashMap<>();

  private static final String FRAUD_WEIGHT = "fraud-weight";
  private static final String KEEP_GOODS = "keep-goods";

  /** Parameters that are not of one learner. */
  private static final Set<String> OF_ALL = Set.of(FRAUD_WEIGHT, KEEP_GOODS);

  /** Stands for a short portfolio: now, all learners there are. */
  private static final String AUTO = "auto";

  /** What was asked for, in that order, each once. */
  List<TrainingPlan> plans(long seed) {
    Set<String> names = new LinkedHashSet<>();
    for (String learner : learners.isEmpty() ? List.of(AUTO) : learners) {
      names.addAll(learner.equals(AUTO) ? TrainingPlans.LEARNERS : List.of(learner));
    }
    Map<String, String> own = new LinkedHashMap<>(parameters);
    own.keySet().removeAll(OF_ALL);
    return names.stream().map(name -> TrainingPlans.of(name, own, seed)).toList();
  }

  /**
   * What is to be done about frauds being rare, whatever the learner.
   *
   * @throws org.riskbench.problem.ProblemException USE-252 or USE-253 for a value out of range
   */
  Imbalance imbalance() {
    Imbalance imbalance = Imbalance.NONE;
    if (parameters.containsKey(FRAUD_WEIGHT)) {
      imbalance = imbalance.withFraudWeight(parameters.get(FRAUD_WEIGHT));
    }
    return parameters.containsKey(KEEP_GOODS)
        ? imbalance.withKeepGoods(parameters.get(KEEP_GOODS))
        : imbalance;
  }
}
