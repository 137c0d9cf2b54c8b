package org.riskbench.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.riskbench.problem.Problem;

/** What somebody chose of a learner's parameters; the usual setting where they chose nothing. */
final class Settings {
  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final long seed;

  /**
   * Reads settings.
   *
   * @param texts by name of the parameter
   * @throws org.riskbench.problem.ProblemException USE-212 for an unknown parameter, USE-213 for a
   *     value that is no number, USE-210 for one out of range
   */
  Settings(Learner<?> learner, Map<String, String> texts, long seed) {
    this.seed = seed;
    requireKnown(learner, texts);
    for (Parameter parameter : learner.parameters()) {
      values.put(
          parameter.name(), parameter.read(texts.getOrDefault(parameter.name(), Parameter.AUTO)));
    }
    learner.words().forEach(word -> words.put(word, texts.getOrDefault(word, "")));
  }

  private static void requireKnown(Learner<?> learner, Map<String, String> texts) {
    List<String> known = new ArrayList<>(learner.words());
    learner.parameters().forEach(parameter -> known.add(parameter.name()));
    for (String name : new TreeSet<>(texts.keySet())) {
      if (!known.contains(name)) {
        throw Problem.error(
                "USE-212",
                "The learner %s has no parameter \"%s\".".formatted(learner.name(), name),
                known.isEmpty()
                    ? "It has no parameters."
                    : "Its parameters are: " + String.join(", ", new TreeSet<>(known)) + ".")
            .asException();
      }
    }
  }

  double number(Parameter parameter) {
    Double value = values.get(parameter.name());
    if (value == null) {
      throw new IllegalArgumentException("the learner does not declare " + parameter.name());
    }
    return value;
  }

  int whole(Parameter parameter) {
    return (int) number(parameter);
  }

  /** What was said in words; empty for nothing. */
  String word(String name) {
    return words.getOrDefault(name, "");
  }

  /** Whether a parameter of 0 or 1 is 1. */
  boolean isOn(Parameter parameter) {
    return number(parameter) == 1;
  }

  long seed() {
    return seed;
  }
}
