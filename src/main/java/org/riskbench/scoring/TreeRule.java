package org.riskbench.scoring;

import java.util.List;

/**
 * One leaf of a tree in words. Immutable.
 *
 * @param conditions all of them hold for its records; none if the tree asks nothing
 * @param margin what the leaf answers, in log-odds
 */
public record TreeRule(List<String> conditions, double margin) {
  public TreeRule {
    conditions = List.copyOf(conditions);
  }

  /** The conditions as one sentence. */
  public String text() {
    return conditions.isEmpty() ? "every record" : String.join(" and ", conditions);
  }
}
