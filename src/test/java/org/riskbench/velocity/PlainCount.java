package org.riskbench.velocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.schema.Rows;

/**
 * Velocity by the book: for each record, look at all records. What the fast way is held against.
 */
final class PlainCount {
  private final VelocityPlan plan;
  private final Rows rows;
  private final Outcomes outcomes;

  PlainCount(VelocityPlan plan, Rows rows, Outcomes outcomes) {
    this.plan = plan;
    this.rows = rows;
    this.outcomes = outcomes;
  }

  double value(VelocityFeature feature, int row) {
    double now = at(row);
    String key = key(feature.entity(), row);
    if (Double.isNaN(now) || key.isEmpty()) {
      return Double.NaN;
    }
    List<Integer> seen = new ArrayList<>();
    for (int other = 0; other < rows.size(); other++) {
      boolean earlier =
          at(other) < now
              && at(other) >= now - feature.window().within(plan.retention().toMillis());
      if (earlier && key.equals(key(feature.entity(), other))) {
        seen.add(other);
      }
    }
    return switch (feature.aggregate()) {
      case COUNT -> Math.min(feature.cap(), seen.size());
      case DISTINCT -> distinct(feature, seen);
      case SINCE_LAST ->
          seen.stream().mapToDouble(other -> (now - at(other)) / 1_000).min().orElse(Double.NaN);
      case SINCE_FIRST ->
          seen.isEmpty() ? Double.NaN : Math.min(now - first(feature, key, now), 200_000) / 1_000;
      case FRAUD_SHARE -> fraudShare(feature, seen, now);
      case SUM, MEAN, MAX, RATIO_TO_MEAN -> ofAmounts(feature, latest(feature, seen), row);
    };
  }

  private double distinct(VelocityFeature feature, List<Integer> seen) {
    Set<String> values = new HashSet<>();
    seen.forEach(other -> values.add(key(List.of(feature.of()), other)));
    values.remove("");
    return Math.min(feature.cap(), values.size());
  }

  /** The first record since the last gap as long as the retention. */
  private double first(VelocityFeature feature, String key, double now) {
    List<Double> times = new ArrayList<>();
    for (int other = 0; other < rows.size(); other++) {
      if (at(other) < now && key.equals(key(feature.entity(), other))) {
        times.add(at(other));
      }
    }
    times.sort(Comparator.reverseOrder());
    double first = times.get(0);
    for (double time : times) {
      if (first - time > plan.retention().toMillis()) {
        break;
      }
      first = time;
    }
    return first;
  }

  /** Whole moments, the latest ones that hold cap records. */
  private List<Integer> latest(VelocityFeature feature, List<Integer> seen) {
    List<Integer> newest = new ArrayList<>(seen);
    newest.sort(Comparator.comparingDouble(other -> -at(other)));
    List<Integer> latest = new ArrayList<>();
    for (int other : newest) {
      boolean full = latest.size() >= feature.cap();
      if (full && at(other) != at(latest.get(latest.size() - 1))) {
        break;
      }
      latest.add(other);
    }
    return latest;
  }

  private double fraudShare(VelocityFeature feature, List<Integer> seen, double now) {
    List<Integer> known = seen.stream().filter(other -> outcomes.knownAt()[other] <= now).toList();
    List<Integer> latest = latest(feature, known);
    long frauds = latest.stream().filter(other -> outcomes.fraud()[other]).count();
    return latest.isEmpty() ? Double.NaN : (double) frauds / latest.size();
  }

  private double ofAmounts(VelocityFeature feature, List<Integer> seen, int row) {
    long[] fixed =
        seen.stream()
            .mapToLong(other -> FixedPoint.of(rows.numbers(3)[other]))
            .filter(amount -> amount != FixedPoint.MISSING)
            .toArray();
    double sum = FixedPoint.amount(Arrays.stream(fixed).sum());
    double own = FixedPoint.amount(FixedPoint.of(rows.numbers(3)[row]));
    boolean known = !Double.isNaN(rows.numbers(3)[row]);
    return switch (feature.aggregate()) {
      case SUM -> sum;
      case MEAN -> fixed.length == 0 ? Double.NaN : sum / fixed.length;
      case MAX ->
          fixed.length == 0
              ? Double.NaN
              : FixedPoint.amount(Arrays.stream(fixed).max().orElseThrow());
      default -> fixed.length == 0 || sum == 0 || !known ? Double.NaN : own / (sum / fixed.length);
    };
  }

  private double at(int row) {
    return rows.numbers(0)[row];
  }

  private String key(List<String> columns, int row) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      String part = plan.rule(column).normalise(rows.texts(rows.schema().require(column)).get(row));
      if (Placeholders.isPlaceholder(part)) {
        return "";
      }
      key.append(part).append('\n');
    }
    return key.toString();
  }
}
