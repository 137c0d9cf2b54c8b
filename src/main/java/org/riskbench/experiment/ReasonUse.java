package org.riskbench.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.decision.Reason;

/**
 * How often each reason code speaks for the records that a policy stops. Immutable.
 *
 * @param stopped how many records are not approved by their score
 * @param looked how many of them were looked at
 * @param counts by code; a code that is never among the first three has none
 * @param examples by code one record that it speaks for, as a position among the part's records
 */
public record ReasonUse(
    int stopped, int looked, Map<String, Count> counts, Map<String, Integer> examples) {
  /** Nothing is known yet. */
  public static final ReasonUse NONE = new ReasonUse(0, 0, Map.of(), Map.of());

  /**
   * How often a code speaks.
   *
   * @param first for how many records it is the first reason
   * @param amongThree for how many it is one of the first three
   */
  public record Count(int first, int amongThree) {
    private static final Count NEVER = new Count(0, 0);

    private Count plus(boolean isFirst) {
      return new Count(first + (isFirst ? 1 : 0), amongThree + 1);
    }
  }

  public ReasonUse {
    counts = Map.copyOf(counts);
    examples = Map.copyOf(examples);
  }

  /** How often a code speaks. */
  public Count count(String code) {
    return counts.getOrDefault(code, Count.NEVER);
  }

  /** A record that a code speaks for. */
  public Optional<Integer> example(String code) {
    return Optional.ofNullable(examples.get(code));
  }

  /** Counts record by record. */
  static final class Tally {
    static final int COUNTED = 3;

    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, Integer> examples = new HashMap<>();

    /** Counts the first three of a record's reasons; all of them may take it as their example. */
    void add(int position, List<Reason> reasons) {
      for (int i = 0; i < reasons.size(); i++) {
        String code = reasons.get(i).code();
        if (i < COUNTED) {
          boolean isFirst = i == 0;
          counts.put(code, counts.getOrDefault(code, Count.NEVER).plus(isFirst));
        }
        examples.putIfAbsent(code, position);
      }
    }

    ReasonUse of(int stopped, int looked) {
      return new ReasonUse(stopped, looked, counts, examples);
    }
  }
}
