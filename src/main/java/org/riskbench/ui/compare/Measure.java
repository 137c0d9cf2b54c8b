package org.riskbench.ui.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskbench.evaluation.Interval;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Ranges;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.DeskRun;

/** A figure by which runs can be ranked, in the order of the table's columns. */
public enum Measure {
  AUC("auc", true, false),
  AVERAGE_PRECISION("averagePrecision", true, false),
  RECALL_AT_01("recallAtFpr.0.001", true, true),
  RECALL_AT_1("recallAtFpr.0.01", true, true),
  RECALL_AT_5("recallAtFpr.0.05", true, true),
  KS("ks", true, false),
  BRIER("brier", false, false),
  LOG_LOSS("logLoss", false, false),
  ECE("ece", false, false);

  private final String figure;
  private final boolean higherIsBetter;
  private final boolean share;

  Measure(String figure, boolean higherIsBetter, boolean share) {
    this.figure = figure;
    this.higherIsBetter = higherIsBetter;
    this.share = share;
  }

  /** Its name among the figures of an evaluation, which is also how a choice is remembered. */
  public String figure() {
    return figure;
  }

  /** Key of its name. */
  public String titleKey() {
    return "measure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What explains it; of the same name. */
  Term term() {
    return Term.valueOf(name());
  }

  /** A value of it as text. */
  public String told(double value) {
    return share ? Formats.percent(value) : Formats.figure(value);
  }

  /** Where a value may lie, in the unit of {@link #told}. */
  public String range(Interval interval) {
    return share
        ? Ranges.share(interval.low(), interval.high())
        : Ranges.figure(interval.low(), interval.high());
  }

  /** Whether it is told in per cent, which takes less room. */
  boolean isShare() {
    return share;
  }

  /** Whether it is small, so that runs differ in its last digits. */
  boolean isFine() {
    return !higherIsBetter;
  }

  /** What a run has of it; empty if it can't be told of that run. */
  public OptionalDouble of(DeskRun run) {
    Map<String, Double> figures = run.evaluation().metrics().byName();
    return Stream.ofNullable(figures.get(figure))
        .filter(Double::isFinite)
        .mapToDouble(Double::doubleValue)
        .findFirst();
  }

  /** Orders values, the better one first and those that can't be told last. */
  public int bestFirst(OptionalDouble one, OptionalDouble other) {
    return Double.compare(merit(other), merit(one));
  }

  private double merit(OptionalDouble value) {
    return value.isEmpty()
        ? Double.NEGATIVE_INFINITY
        : higherIsBetter ? value.getAsDouble() : -value.getAsDouble();
  }

  /** The measure remembered by that name. */
  public static Optional<Measure> named(String figure) {
    return Stream.of(values()).filter(each -> each.figure.equals(figure)).findFirst();
  }
}
