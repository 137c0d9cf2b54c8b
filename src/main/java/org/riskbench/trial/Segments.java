package org.riskbench.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;

/** Records by the values of one column, prepared for moving thresholds. Immutable. */
public final class Segments {
  private final String column;
  private final Map<String, ThresholdSweep> sweeps;

  private Segments(String column, Map<String, ThresholdSweep> sweeps) {
    this.column = column;
    this.sweeps = sweeps;
  }

  /**
   * Divides records by a column: by its values, or a number by its quartiles.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Segments of(Cases cases, String column) {
    Division division = Division.byColumn(cases.dataset(), cases.scored().rows(), column);
    Map<String, ThresholdSweep> sweeps = new LinkedHashMap<>();
    for (int group = 0; group < division.names().size(); group++) {
      sweeps.put(division.names().get(group), sweep(cases, division.members(group)));
    }
    return new Segments(column, sweeps);
  }

  private static ThresholdSweep sweep(Cases cases, int[] members) {
    ScoredRecords all = cases.scored().records();
    int n = members.length;
    int[] scores = new int[n];
    boolean[] fraud = new boolean[n];
    double[] weights = new double[n];
    double[] amounts = new double[all.hasAmounts() ? n : 0];
    for (int i = 0; i < n; i++) {
      int record = members[i];
      scores[i] = cases.scored().scores()[record];
      fraud[i] = all.fraud()[record];
      weights[i] = all.weight(record);
      if (amounts.length > 0) {
        amounts[i] = all.amount()[record];
      }
    }
    return ThresholdSweep.of(scores, fraud, weights, amounts);
  }

  /** The column that divides them. */
  public String column() {
    return column;
  }

  /** What two thresholds do to each group, the largest first. */
  public List<Group> at(Cut cut) {
    return sweeps.entrySet().stream()
        .map(each -> new Group(each.getKey(), each.getValue().at(cut.review(), cut.decline())))
        .toList();
  }
}
