package org.riskbench.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.experiment.Imbalance;
import org.riskbench.experiment.Portfolio;
import org.riskbench.experiment.Tuning;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.training.Learner;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which learners, and how. */
final class LearnerOptions {
  @Option(
      names = "--learner",
      paramLabel = "NAME",
      split = ",",
      description =
          "majority, best-column, logistic, scorecard, boosting, forest, tree, logistic-sgd,"
              + " factorization-machine, anomaly, ensemble, or onnx:FILE for a model that was trained"
              + " elsewhere; repeat it to compare several; auto (the default) lets a few of them"
              + " compete on rows held out of the train part and takes the winner.")
  List<String> learners = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "A parameter of the learners that have it, such as epochs=10, or of one of them, such as"
              + " boosting.trees=200; or of all: fraud-weight=10 or fraud-weight=balanced lets frauds"
              + " count more, keep-goods=0.1 learns from a tenth of the goods. Probabilities come"
              + " back to the true share of fraud. Of an imported model what it reads, such as"
              + " onnx-input.age=customer_age.")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Mixin SearchOptions search = new SearchOptions();

  private static final String FRAUD_WEIGHT = "fraud-weight";
  private static final String KEEP_GOODS = "keep-goods";

  /** Parameters that are not of one learner. */
  private static final Set<String> OF_ALL = Set.of(FRAUD_WEIGHT, KEEP_GOODS);

  /** What is searched for before training. */
  Tuning tuning() {
    return search.tuning(isAuto(), parameters.keySet());
  }

  private boolean isAuto() {
    return learners.isEmpty() || learners.contains(Portfolio.NAME);
  }

  /**
   * What was asked for, in that order, each once.
   *
   * @param onnx opens imported models
   * @throws org.riskbench.problem.ProblemException USE-210 to USE-213 for a learner that there
   *     isn't, a parameter that none of them has or a value that won't do; MODEL-250 to MODEL-260
   *     of an imported model
   */
  List<TrainingPlan> plans(long seed, OnnxPart onnx) {
    Set<String> names = names();
    Set<String> unused = new LinkedHashSet<>(parameters.keySet());
    unused.removeAll(OF_ALL);
    Map<String, TrainingPlan> made = new Imports(names, onnx).plans(parameters, unused, seed);
    trained(names, unused, seed).forEach(plan -> made.put(plan.learner(), plan));
    List<TrainingPlan> plans = new ArrayList<>();
    names.forEach(name -> Optional.ofNullable(made.get(name)).ifPresent(plans::add));
    return plans;
  }

  private List<TrainingPlan> trained(Set<String> names, Set<String> unused, long seed) {
    List<Learner<?>> chosen = chosen(names);
    List<TrainingPlan> plans = new ArrayList<>();
    for (Learner<?> learner : chosen) {
      Map<String, String> shared = new LinkedHashMap<>();
      Map<String, String> own = new LinkedHashMap<>();
      for (String key : parameters.keySet()) {
        String name = afterDot(key, learner);
        if (learner.knows(name)) {
          (name.equals(key) ? shared : own).put(name, parameters.get(key));
          unused.remove(key);
        }
      }
      shared.putAll(own);
      plans.add(learner.plan(shared, seed));
    }
    for (String key : unused) { // the only or the first learner says what it has instead
      Learner<?> learner = addressed(key, chosen);
      learner.plan(Map.of(afterDot(key, learner), parameters.getOrDefault(key, "")), seed);
    }
    return plans;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (isAuto()) {
      Portfolio.plans(1).forEach(plan -> names.add(plan.learner()));
    }
    learners.stream().filter(learner -> !learner.equals(Portfolio.NAME)).forEach(names::add);
    return names;
  }

  private static List<Learner<?>> chosen(Set<String> names) {
    List<Learner<?>> chosen = new ArrayList<>();
    names.stream()
        .filter(name -> !Imports.isOne(name))
        .forEach(name -> chosen.add(Learners.named(name)));
    return chosen;
  }

  private static Learner<?> addressed(String key, List<Learner<?>> chosen) {
    for (Learner<?> learner : chosen) {
      if (key.startsWith(learner.name() + ".")) {
        return learner;
      }
    }
    return chosen.get(0);
  }

  private static String afterDot(String key, Learner<?> learner) {
    String prefix = learner.name() + ".";
    return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
  }

  /**
   * What is to be done about frauds being rare, whatever the learner.
   *
   * @throws org.riskbench.problem.ProblemException USE-252 or USE-253 for a value out of range
   */
  Imbalance imbalance() {
    Imbalance imbalance = Imbalance.NONE;
    if (parameters.containsKey(FRAUD_WEIGHT)) {
      imbalance = imbalance.withFraudWeight(parameters.getOrDefault(FRAUD_WEIGHT, ""));
    }
    return parameters.containsKey(KEEP_GOODS)
        ? imbalance.withKeepGoods(parameters.getOrDefault(KEEP_GOODS, ""))
        : imbalance;
  }
}
