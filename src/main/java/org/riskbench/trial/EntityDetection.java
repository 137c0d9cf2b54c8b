package org.riskbench.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Leeway;
import org.riskbench.threshold.ThresholdSweep;

/**
 * How much of a fraud is stopped once one of its entity's records is: the <em>account detection
 * rate</em> is the share of the entities with a fraud that are alerted at least once, the <em>value
 * detection rate</em> the share of the frauds' amount that comes with or after their entity's first
 * alert. Prepared for moving the threshold: each record counts by the highest score its entity has
 * had up to it. Immutable and thread-safe.
 */
public final class EntityDetection {
  /** Below every threshold: no alert wherever it is. */
  private static final int NEVER = -1;

  private final String column;
  private final double[] entities;
  private final double[] value;

  private EntityDetection(String column, double[] entities, double[] value) {
    this.column = column;
    this.entities = entities;
    this.value = value;
  }

  /**
   * Follows the entities of a column through records. A record without a key stands for itself.
   *
   * @param column of texts
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column
   */
  public static EntityDetection of(Cases cases, String column) {
    int index = cases.dataset().schema().require(column);
    int[] codes = cases.dataset().rows().texts(index).codes();
    int[] rows = cases.scored().rows();
    int[] keys = IntStream.of(rows).map(row -> codes[row]).toArray();
    int known = Arrays.stream(keys).max().orElse(-1) + 1;
    int[] highest = new int[known + rows.length];
    Arrays.fill(highest, NEVER);
    double[] weight = new double[known + rows.length];
    double[] value = new double[ThresholdSweep.NONE + 2];
    for (int i : inTime(cases, rows)) {
      int entity = keys[i] < 0 ? known + i : keys[i];
      highest[entity] = Math.max(highest[entity], alertScore(cases, i));
      if (cases.scored().records().fraud()[i]) {
        double counts = cases.scored().records().weight(i);
        weight[entity] = Math.max(weight[entity], counts);
        value[highest[entity] + 1] += counts * amount(cases, i);
      }
    }
    double[] entities = new double[ThresholdSweep.NONE + 2];
    for (int entity = 0; entity < weight.length; entity++) {
      entities[highest[entity] + 1] += weight[entity];
    }
    return new EntityDetection(column, sumsFrom(entities), sumsFrom(value));
  }

  /** Up to which threshold a record is an alert: beyond all where a rule says so. */
  private static int alertScore(Cases cases, int i) {
    Leeway leeway = cases.leeways().at(i);
    if (leeway.tellsApart(Decision.APPROVE, Decision.REVIEW)) {
      return cases.scored().scores()[i];
    }
    return leeway.decide(Decision.APPROVE) == Decision.APPROVE ? NEVER : ThresholdSweep.NONE;
  }

  /** Positions of the rows, the oldest first; records of one time as they stand. */
  private static int[] inTime(Cases cases, int[] rows) {
    ToDoubleFunction<Integer> time =
        TimeAxis.of(cases.dataset())
            .<ToDoubleFunction<Integer>>map(axis -> i -> axis.at(rows[i]))
            .orElse(i -> rows[i]);
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingDouble(time))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** An amount that can be summed; 0 for others. */
  private static double amount(Cases cases, int i) {
    double[] amounts = cases.scored().records().amount();
    boolean sound = amounts.length > 0 && amounts[i] > 0 && Double.isFinite(amounts[i]);
    return sound ? amounts[i] : 0;
  }

  private static double[] sumsFrom(double[] each) {
    for (int score = each.length - 2; score >= 0; score--) {
      each[score] += each[score + 1];
    }
    return each;
  }

  /** The column whose values are the entities. */
  public String column() {
    return column;
  }

  /**
   * Share of the entities with a fraud that are alerted at least once; empty without frauds.
   *
   * @param from lowest score that is an alert, 0 to 1001
   */
  public OptionalDouble accountDetectionRate(int from) {
    return share(entities, from);
  }

  /**
   * Share of the frauds' amount at and after their entity's first alert; empty without amounts.
   *
   * @param from lowest score that is an alert, 0 to 1001
   */
  public OptionalDouble valueDetectionRate(int from) {
    return share(value, from);
  }

  private static OptionalDouble share(double[] sums, int from) {
    return sums[0] > 0 ? OptionalDouble.of(sums[from + 1] / sums[0]) : OptionalDouble.empty();
  }
}
