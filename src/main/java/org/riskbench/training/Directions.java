package org.riskbench.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.riskbench.feature.FeatureSource;
import org.riskbench.problem.Problem;

/**
 * Which way risk may go with numbers. Immutable.
 *
 * @param byColumn by name of the column 1 if risk may not fall where the number rises, -1 if it may
 *     not rise
 */
public record Directions(Map<String, Integer> byColumn) {
  /** How they are asked for. */
  static final String NAME = "monotone";

  static final Directions NONE = new Directions(Map.of());

  private static final String RISES = "+";
  private static final String FALLS = "-";

  public Directions {
    byColumn = Collections.unmodifiableMap(new TreeMap<>(byColumn));
  }

  /**
   * Reads {@code amount:+,age:-}; nothing where the text is empty.
   *
   * @throws org.riskbench.problem.ProblemException USE-217 if it is written otherwise
   */
  static Directions read(String text) {
    Map<String, Integer> byColumn = new TreeMap<>();
    for (String part : text.isBlank() ? new String[0] : text.split(",")) {
      int colon = part.lastIndexOf(':');
      String sign = part.substring(colon + 1).strip();
      String column = part.substring(0, Math.max(0, colon)).strip();
      boolean sound = !column.isEmpty() && (sign.equals(RISES) || sign.equals(FALLS));
      if (!sound || byColumn.put(column, sign.equals(RISES) ? 1 : -1) != null) {
        throw Problem.error(
                "USE-217",
                "The parameter monotone is not a list of different columns with a direction.",
                "Write it as in monotone=amount:+,account_age:-, where + says that risk may not"
                    + " fall as the number rises.")
            .asException();
      }
    }
    return new Directions(byColumn);
  }

  boolean isNone() {
    return byColumn.isEmpty();
  }

  /** As {@link #read} takes it back. */
  String told() {
    List<String> parts = new ArrayList<>();
    byColumn.forEach((column, sign) -> parts.add(column + ":" + (sign > 0 ? RISES : FALLS)));
    return String.join(",", parts);
  }

  /**
   * The direction of each feature.
   *
   * @return 1, -1 or 0 a feature
   * @throws org.riskbench.problem.ProblemException USE-218 if a column is no input, USE-219 if one
   *     is not read as a number
   */
  int[] ofFeatures(List<FeatureSource> sources, int width) {
    byColumn.keySet().forEach(column -> requireNumber(column, sources));
    return IntStream.range(0, width)
        .map(i -> i < sources.size() ? direction(sources.get(i)) : 0)
        .toArray();
  }

  private int direction(FeatureSource source) {
    return source.isNumberAsIs() ? byColumn.getOrDefault(source.column(), 0) : 0;
  }

  /**
   * Features to learn from: what else is made from a column with a direction could undo it.
   *
   * @return positions, ascending
   */
  int[] allowed(List<FeatureSource> sources, int width) {
    return IntStream.range(0, width)
        .filter(i -> i >= sources.size() || isAllowed(sources.get(i)))
        .toArray();
  }

  private boolean isAllowed(FeatureSource source) {
    return direction(source) != 0 || Collections.disjoint(source.inputs(), byColumn.keySet());
  }

  private static void requireNumber(String column, List<FeatureSource> sources) {
    List<FeatureSource> of =
        sources.stream().filter(source -> source.column().equals(column)).toList();
    if (of.isEmpty()) {
      throw Problem.error(
              "USE-218",
              "The parameter monotone names the column \"%s\", which the learner does not read."
                  .formatted(column),
              "Name a column that is an input of the model.")
          .asException();
    }
    if (!of.stream().allMatch(FeatureSource::isNumberAsIs)) {
      throw Problem.error(
              "USE-219",
              "The parameter monotone names the column \"%s\", which is not read as a number."
                  .formatted(column),
              "Only a number rises. Leave the column out of monotone, or encode it AS_IS.")
          .asException();
    }
  }
}
