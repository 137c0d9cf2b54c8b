package org.riskbench.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.riskbench.problem.Problem;

/** Makes a plan of what somebody wrote about an ensemble. */
final class EnsembleSettings {
  /** A linear model and trees err in different ways. */
  private static final String USUAL_MEMBERS = "logistic+boosting";

  private static final Set<String> OWN =
      Set.of(
          EnsemblePlan.MEMBERS, EnsemblePlan.MIXING, EnsemblePlan.WEIGHTS, EnsemblePlan.INTERCEPT);

  private EnsembleSettings() {}

  /** Whether an ensemble can have a setting of this name: its own, or {@code member.parameter}. */
  static boolean knows(String name) {
    int dot = name.indexOf('.');
    return OWN.contains(name)
        || (dot > 0
            && Learners.ALL.stream()
                .filter(learner -> learner.name().equals(name.substring(0, dot)))
                .anyMatch(learner -> learner.knows(name.substring(dot + 1))));
  }

  /**
   * The plan.
   *
   * @throws org.riskbench.problem.ProblemException USE-211 to USE-213 and USE-210 of the members,
   *     USE-212 for a setting that is nobody's, USE-323 to USE-325 of the ensemble
   */
  static EnsemblePlan plan(Map<String, String> texts, long seed) {
    List<String> names =
        split(texts.getOrDefault(EnsemblePlan.MEMBERS, USUAL_MEMBERS), USUAL_MEMBERS);
    requireKnown(texts, names);
    List<TrainingPlan> members = new ArrayList<>();
    for (String name : names) {
      Map<String, String> own = new HashMap<>();
      texts.forEach(
          (key, value) -> {
            if (key.startsWith(name + ".")) {
              own.put(key.substring(name.length() + 1), value);
            }
          });
      members.add(Learners.plan(name, own, seed));
    }
    return new EnsemblePlan(members, mixing(texts), mix(texts, names.size()), seed);
  }

  private static void requireKnown(Map<String, String> texts, List<String> members) {
    for (String name : new TreeSet<>(texts.keySet())) {
      boolean known =
          OWN.contains(name) || members.stream().anyMatch(each -> name.startsWith(each + "."));
      if (!known) {
        throw Problem.error(
                "USE-212",
                "The learner ensemble has no parameter \"%s\".".formatted(name),
                "It has members, mixing, weights, and those of its members, as in"
                    + " ensemble.boosting.trees=200.")
            .asException();
      }
    }
  }

  private static Mixing mixing(Map<String, String> texts) {
    String word = texts.getOrDefault(EnsemblePlan.MIXING, Mixing.AVERAGE.word()).strip();
    return word.equals(Parameter.AUTO)
        ? Mixing.AVERAGE
        : Mixing.named(word)
            .orElseThrow(
                () ->
                    Problem.error(
                            "USE-324",
                            "There is no such way of mixing members.",
                            "Choose average or stack.")
                        .asException());
  }

  private static Optional<MarginMix> mix(Map<String, String> texts, int members) {
    List<String> written = split(texts.getOrDefault(EnsemblePlan.WEIGHTS, Parameter.AUTO), "");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String intercept = texts.getOrDefault(EnsemblePlan.INTERCEPT, "0");
    try {
      double[] weights = written.stream().mapToDouble(Double::parseDouble).toArray();
      double added = intercept.equals(Parameter.AUTO) ? 0 : Double.parseDouble(intercept);
      boolean sound =
          weights.length == members
              && Arrays.stream(weights).allMatch(weight -> weight >= 0 && weight <= 1e6)
              && Math.abs(added) <= 1e6;
      if (sound) {
        return Optional.of(new MarginMix(added, weights));
      }
    } catch (NumberFormatException e) {
      throw badWeights().asException(e);
    }
    throw badWeights().asException();
  }

  private static Problem badWeights() {
    return Problem.error(
        "USE-325",
        "The weights of an ensemble are one number of 0 or more for each member.",
        "Write them as in ensemble.weights=0.4+0.6, or auto.");
  }

  /** The words between the pluses; {@code usual} for auto. */
  private static List<String> split(String text, String usual) {
    String meant = text.strip().equals(Parameter.AUTO) ? usual : text;
    // A number may have a plus of its own: 1.0E+3 is never written so by this program.
    return Arrays.stream(meant.split("\\+")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
