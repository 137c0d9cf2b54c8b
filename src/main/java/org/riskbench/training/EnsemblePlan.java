package org.riskbench.training;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.riskbench.feature.Algorithm;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.problem.Problem;

/**
 * Several learners whose answers are made one.
 *
 * @param members two to five different learners, none an ensemble or one that serves by points
 * @param mix how much each counts; empty: found on rows held out
 */
public record EnsemblePlan(
    List<TrainingPlan> members, Mixing mixing, Optional<MarginMix> mix, long seed)
    implements TrainingPlan {
  static final String MEMBERS = "members";
  static final String MIXING = "mixing";
  static final String WEIGHTS = "weights";
  static final String INTERCEPT = "intercept";

  /** Between members, and between their weights. */
  static final String AND = "+";

  private static final int MOST_MEMBERS = 5;

  /**
   * A checked plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-323 if there are too few or too many
   *     members, or the same twice
   */
  public EnsemblePlan {
    members = List.copyOf(members);
    List<String> names = members.stream().map(TrainingPlan::learner).toList();
    boolean nested = members.stream().anyMatch(EnsemblePlan.class::isInstance);
    boolean pointed = members.stream().anyMatch(Pointed.class::isInstance);
    boolean twice = new HashSet<>(names).size() < names.size();
    if (nested || twice || pointed || names.size() < 2 || names.size() > MOST_MEMBERS) {
      throw Problem.error(
              "USE-323",
              "An ensemble has two to %d different learners, none an ensemble, scorecard or column."
                  .formatted(MOST_MEMBERS),
              "Write it as in ensemble.members=logistic+boosting.")
          .asException();
    }
  }

  /** The mean of these learners' calibrated log-odds. */
  public static EnsemblePlan average(List<TrainingPlan> members) {
    return new EnsemblePlan(members, Mixing.AVERAGE, Optional.empty(), members.get(0).seed());
  }

  /** The same with members and weights decided. */
  EnsemblePlan with(List<TrainingPlan> settled, MarginMix found) {
    return new EnsemblePlan(settled, mixing, Optional.of(found), seed);
  }

  @Override
  public String learner() {
    return Ensembles.LEARNER.name();
  }

  @Override
  public Algorithm algorithm() {
    return members.get(0).algorithm();
  }

  @Override
  public List<EncodingPlan> encodings(EncodingPlan asked) {
    return members.stream()
        .map(TrainingPlan::algorithm)
        .distinct()
        .sorted()
        .map(asked::with)
        .toList();
  }

  @Override
  public boolean isOpen() {
    return mix.isEmpty() || members.stream().anyMatch(PlanSearch::isOpen);
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        MEMBERS, members.stream().map(TrainingPlan::learner).collect(Collectors.joining(AND)));
    texts.put(MIXING, mixing.word());
    texts.put(INTERCEPT, mix.map(each -> Double.toString(each.intercept())).orElse(Parameter.AUTO));
    texts.put(WEIGHTS, mix.map(each -> told(each.weights())).orElse(Parameter.AUTO));
    for (TrainingPlan member : members) {
      member.parameters().forEach((name, value) -> texts.put(member.learner() + "." + name, value));
    }
    return texts;
  }

  private static String told(double[] weights) {
    return Arrays.stream(weights).mapToObj(Double::toString).collect(Collectors.joining(AND));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnsemblePlan plan
        && seed == plan.seed
        && parameters().equals(plan.parameters());
  }

  @Override
  public int hashCode() {
    return parameters().hashCode();
  }
}
