package org.riskbench.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;

/** Counts and dates of the parts of a split, for people and for the time line. */
final class PartFacts {
  private final Labels labels;
  private final Optional<TimeAxis> time;

  PartFacts(Labels labels, Optional<TimeAxis> time) {
    this.labels = labels;
    this.time = time;
  }

  SplitPart of(String name, int[] rows) {
    int frauds = labels.frauds(rows);
    double[] known =
        IntStream.of(rows).mapToDouble(this::at).filter(at -> !Double.isNaN(at)).toArray();
    if (time.isEmpty() || known.length == 0) {
      return new SplitPart(name, rows.length, frauds, "", "", Double.NaN, Double.NaN);
    }
    TimeAxis axis = time.get();
    double from = DoubleStream.of(known).min().orElse(Double.NaN);
    double to = DoubleStream.of(known).max().orElse(Double.NaN);
    double unit = axis.millisPerUnit();
    return new SplitPart(
        name, rows.length, frauds, axis.describe(from), axis.describe(to), from * unit, to * unit);
  }

  /** What is in no part, by the reason; empty ones are left out. */
  List<SplitPart> aside(Assignment assignment) {
    double test = assignment.first(Part.TEST, this::millis);
    int[] out =
        IntStream.of(assignment.rows(Part.OUT))
            .filter(row -> labels.isLabelled(row) && !labels.isYoung(row))
            .toArray();
    IntPredicate waits = row -> assignment.isByTime() && millis(row) < test;
    List<SplitPart> aside = new ArrayList<>();
    add(aside, SplitPart.LABEL_DELAY, IntStream.of(out).filter(waits));
    add(aside, SplitPart.IMMATURE, IntStream.range(0, labels.size()).filter(this::isImmature));
    String otherwise = assignment.isByTime() ? SplitPart.WITHOUT_TIME : SplitPart.NOT_NAMED;
    add(aside, otherwise, IntStream.of(out).filter(waits.negate()));
    return aside;
  }

  private void add(List<SplitPart> aside, String reason, IntStream found) {
    int[] rows = found.toArray();
    if (rows.length > 0) {
      aside.add(of(reason, rows));
    }
  }

  private boolean isImmature(int row) {
    return labels.state(row) == LabelState.IMMATURE
        || (labels.isYoung(row) && labels.isLabelled(row));
  }

  private double at(int row) {
    return time.map(axis -> axis.at(row)).orElse(Double.NaN);
  }

  private double millis(int row) {
    return time.map(axis -> axis.at(row) * axis.millisPerUnit()).orElse(Double.NaN);
  }
}
