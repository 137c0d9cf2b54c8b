package org.riskbench.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** The learners there are. */
public final class Learners {
  /** All that can be trained, in the order they are offered. */
  public static final List<Learner<?>> ALL =
      List.of(
          ExactLogistic.LEARNER,
          BoostedTrees.LEARNER,
          RandomForest.LEARNER,
          DecisionTree.LEARNER,
          Scorecard.LEARNER,
          StepwiseLogistic.LEARNER,
          FactorizationMachine.LEARNER,
          AnomalyPlan.LEARNER,
          BestColumnPlan.LEARNER,
          Ensembles.LEARNER,
          MajorityPlan.LEARNER);

  /** Learners that are named but not built. */
  private static final Set<String> PLANNED = Set.of("auto");

  private Learners() {}

  /** The names of all, in the order they are offered. */
  public static List<String> names() {
    return ALL.stream().map(Learner::name).toList();
  }

  /**
   * The learner of a name.
   *
   * @throws org.riskbench.problem.ProblemException USE-211 if there is none
   */
  public static Learner<?> named(String name) {
    return ALL.stream()
        .filter(learner -> learner.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  /**
   * The good settings of a learner.
   *
   * @throws org.riskbench.problem.ProblemException USE-211 if there is no such learner
   */
  public static TrainingPlan plan(String learner, long seed) {
    return plan(learner, Map.of(), seed);
  }

  /**
   * The good settings of a learner, some of them changed.
   *
   * @param parameters by name: a number, or {@code auto} for the usual setting
   * @throws org.riskbench.problem.ProblemException USE-211 for an unknown learner, USE-212 for an
   *     unknown parameter, USE-213 for a value that is no number, USE-210 for one out of range
   */
  public static TrainingPlan plan(String learner, Map<String, String> parameters, long seed) {
    return named(learner).plan(parameters, seed);
  }

  /**
   * The plan that a saved model tells of, to be trained once more.
   *
   * @param told its parameters; those that are none of the learner's, as of its calibration, are
   *     left out
   * @return empty if the learner is none that can be trained, as of an imported model, or has other
   *     settings by now
   */
  public static Optional<TrainingPlan> planOf(String learner, Map<String, String> told, long seed) {
    Optional<Learner<?>> known =
        ALL.stream().filter(each -> each.name().equals(learner)).findFirst();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> own = new HashMap<>(told);
    own.keySet().removeIf(name -> !known.get().knows(name));
    try {
      return Optional.of(plan(learner, own, seed));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private static RuntimeException unknown(String learner) {
    boolean planned = PLANNED.contains(learner);
    return Problem.error(
            "USE-211",
            planned
                ? "The learner \"" + learner + "\" is not built yet."
                : "There is no learner of that name.",
            "Choose one of " + String.join(", ", names()) + ".")
        .asException();
  }
}
