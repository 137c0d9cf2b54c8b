package org.riskbench.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.riskbench.evaluation.StabilityIndex;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** Groups the values of a column and measures the groups. */
final class Binning {
  private static final int BINS = 20;
  private static final String MISSING = "missing";
  private static final String OTHERS = "other levels";

  /** Keeps a group without frauds or goods from an infinite weight. */
  private static final double PRIOR = 0.5;

  private Binning() {}

  /** A group before its weight is known. */
  record Group(String label, double from, double to, ValueCounts counts) {}

  /** About equally large ranges of a number, and the missing values. */
  static List<Group> ranges(ValueRuns runs, ColumnKind kind) {
    List<Group> groups = new ArrayList<>();
    int present = runs.present();
    int begin = 0;
    int seen = 0;
    int filled = 0;
    for (int run = 0; run < runs.size(); run++) {
      seen += runs.rows(run);
      boolean full = (seen - filled) * (long) BINS >= present || runs.size() <= BINS;
      if (full || run == runs.size() - 1) {
        groups.add(range(runs, kind, begin, run + 1));
        begin = run + 1;
        filled = seen;
      }
    }
    return withMissing(groups, runs);
  }

  private static Group range(ValueRuns runs, ColumnKind kind, int begin, int end) {
    double from = runs.value(begin);
    double to = runs.upTo(end - 1);
    String low = Cells.format(kind, from);
    String label = from == to ? low : low + " to " + Cells.format(kind, to);
    return new Group(label, from, to, ValueCounts.between(runs, begin, end));
  }

  /** The most frequent levels, the rest together, and the missing values. */
  static List<Group> levels(ValueRuns runs, IntFunction<String> name) {
    int[] top = top(runs, BINS);
    List<Group> groups = new ArrayList<>();
    ValueCounts rest = ValueCounts.present(runs);
    for (int run : top) {
      ValueCounts counts = ValueCounts.of(runs, run);
      groups.add(new Group(name.apply(run), Double.NaN, Double.NaN, counts));
      rest = minus(rest, counts);
    }
    if (rest.rows() > 0) {
      groups.add(new Group(OTHERS, Double.NaN, Double.NaN, rest));
    }
    return withMissing(groups, runs);
  }

  private static ValueCounts minus(ValueCounts all, ValueCounts part) {
    return new ValueCounts(
        all.rows() - part.rows(),
        all.goods() - part.goods(),
        all.frauds() - part.frauds(),
        all.first() - part.first(),
        all.last() - part.last());
  }

  private static List<Group> withMissing(List<Group> groups, ValueRuns runs) {
    ValueCounts missing = ValueCounts.of(runs, runs.missing());
    if (missing.rows() > 0) {
      groups.add(new Group(MISSING, Double.NaN, Double.NaN, missing));
    }
    return groups;
  }

  /** The runs with most rows, largest first; of equal ones the first. */
  static int[] top(ValueRuns runs, int most) {
    if (runs.size() <= 10_000) {
      return IntStream.range(0, runs.size())
          .filter(run -> runs.rows(run) > 0)
          .boxed()
          .sorted(Comparator.comparingInt((Integer run) -> -runs.rows(run)))
          .limit(most)
          .mapToInt(Integer::intValue)
          .toArray();
    }
    return IntStream.range(0, runs.size())
        .mapToLong(run -> (long) runs.rows(run) << 32 | Integer.MAX_VALUE - run)
        .filter(key -> key >>> 32 > 0)
        .sorted()
        .skip(Math.max(0, runs.distinct() - most))
        .boxed()
        .sorted(Comparator.reverseOrder())
        .mapToInt(key -> Integer.MAX_VALUE - (int) (long) key)
        .toArray();
  }

  /** Ranges of equal width between two numbers; what lies outside goes to the ends. */
  static List<Group> histogram(ValueRuns runs, ColumnKind kind, double low, double high) {
    if (!(low < high)) {
      return List.of();
    }
    double width = (high - low) / BINS;
    int[] begins = new int[BINS + 1];
    int run = 0;
    for (int bin = 1; bin < BINS; bin++) {
      while (run < runs.size() && runs.value(run) < low + bin * width) {
        run++;
      }
      begins[bin] = run;
    }
    begins[BINS] = runs.size();
    List<Group> groups = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double from = low + bin * width;
      String label = Cells.format(kind, from) + " to " + Cells.format(kind, from + width);
      ValueCounts counts = ValueCounts.between(runs, begins[bin], begins[bin + 1]);
      groups.add(new Group(label, from, from + width, counts));
    }
    return groups;
  }

  static List<ColumnProfile.Bin> measured(List<Group> groups) {
    ValueCounts all = sum(groups);
    return groups.stream()
        .map(
            group ->
                new ColumnProfile.Bin(
                    group.label(),
                    group.from(),
                    group.to(),
                    group.counts().rows(),
                    group.counts().goods(),
                    group.counts().frauds(),
                    weight(group.counts(), all)))
        .toList();
  }

  private static ValueCounts sum(List<Group> groups) {
    return groups.stream().map(Group::counts).reduce(ValueCounts.NONE, ValueCounts::plus);
  }

  private static double weight(ValueCounts group, ValueCounts all) {
    return all.goods() == 0 || all.frauds() == 0
        ? Double.NaN
        : Math.log(share(group.frauds(), all.frauds()) / share(group.goods(), all.goods()));
  }

  private static double share(int part, int whole) {
    return (part + PRIOR) / (whole + PRIOR);
  }

  /** Difference of the shares times the weight, summed; NaN without both classes. */
  static double informationValue(List<Group> groups) {
    ValueCounts all = sum(groups);
    double value = 0;
    for (Group group : groups) {
      double difference =
          share(group.counts().frauds(), all.frauds()) - share(group.counts().goods(), all.goods());
      value += difference * weight(group.counts(), all);
    }
    return value;
  }

  /** Population stability index between the first and the last part of the period. */
  static double psi(List<Group> groups) {
    return StabilityIndex.of(
            groups.stream().mapToLong(group -> group.counts().first()).toArray(),
            groups.stream().mapToLong(group -> group.counts().last()).toArray())
        .value();
  }
}
