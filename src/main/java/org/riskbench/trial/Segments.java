package org.riskbench.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.ThresholdSweep;

/** Scored records by the groups of one column, prepared for moving thresholds. Immutable. */
public final class Segments {
  private final String column;
  private final List<Segment> segments;

  /** The records of one group. */
  private record Segment(
      String name, ThresholdSweep sweep, long frauds, long goods, OptionalDouble predicted) {
    Group at(Cut cut) {
      return new Group(name, sweep.at(cut.review(), cut.decline()), frauds, goods, predicted);
    }
  }

  private Segments(String column, List<Segment> segments) {
    this.column = column;
    this.segments = segments;
  }

  /**
   * Divides records by a column: by its values, or a number by bands.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static Segments of(Cases cases, String column) {
    return of(cases, Grouping.of(cases.dataset(), column));
  }

  /**
   * Divides records by the groups of their dataset.
   *
   * @param grouping of the dataset that the cases are of
   */
  public static Segments of(Cases cases, Grouping grouping) {
    List<Segment> segments = new ArrayList<>();
    int[][] members = grouping.members(cases);
    for (int group = 0; group < members.length; group++) {
      if (members[group].length > 0) {
        segments.add(segment(cases, grouping.names().get(group), members[group]));
      }
    }
    return new Segments(grouping.column(), List.copyOf(segments));
  }

  private static Segment segment(Cases cases, String name, int[] members) {
    ScoredRecords all = cases.scored().records();
    int n = members.length;
    int[] scores = new int[n];
    boolean[] fraud = new boolean[n];
    double[] weights = new double[n];
    double[] amounts = new double[all.hasAmounts() ? n : 0];
    double predicted = 0;
    double weight = 0;
    long frauds = 0;
    for (int i = 0; i < n; i++) {
      int record = members[i];
      scores[i] = cases.scored().scores()[record];
      fraud[i] = all.fraud()[record];
      weights[i] = all.weight(record);
      weight += weights[i];
      predicted += all.hasProbability() ? weights[i] * all.probability()[record] : 0;
      frauds += fraud[i] ? 1 : 0;
      if (amounts.length > 0) {
        amounts[i] = all.amount()[record];
      }
    }
    OptionalDouble mean =
        all.hasProbability() ? OptionalDouble.of(predicted / weight) : OptionalDouble.empty();
    ThresholdSweep sweep =
        ThresholdSweep.of(scores, fraud, weights, amounts, cases.leeways().only(members));
    return new Segment(name, sweep, frauds, n - frauds, mean);
  }

  /** The column that divides them. */
  public String column() {
    return column;
  }

  /** What two thresholds do to each group, in the order of the grouping. */
  public List<Group> at(Cut cut) {
    return segments.stream().map(segment -> segment.at(cut)).toList();
  }
}
