package org.riskbench.explain;

import java.util.List;

/** Whether a record could have got a milder decision by other values in columns that may change. */
public sealed interface CounterfactualReport {
  /** The record has it already. */
  record Already() implements CounterfactualReport {}

  /**
   * Ways there are.
   *
   * @param ways with fewest columns first, each next one with more columns and at less cost; the
   *     last is the smallest change
   */
  record Found(List<Counterfactual> ways) implements CounterfactualReport {
    public Found {
      ways = List.copyOf(ways);
    }

    /** The smallest change. */
    public Counterfactual smallest() {
      return ways.get(ways.size() - 1);
    }
  }

  /**
   * No change that was tried leads there.
   *
   * @param best the lowest margin that was reached, by what
   */
  record NoneFound(Counterfactual best) implements CounterfactualReport {}

  /**
   * A hard rule decides, and no change that was tried keeps it from holding.
   *
   * @param rule its name
   */
  record Forced(String rule) implements CounterfactualReport {}
}
