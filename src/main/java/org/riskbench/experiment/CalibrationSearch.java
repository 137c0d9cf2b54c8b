package org.riskbench.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.decision.Calibration;
import org.riskbench.decision.CalibrationMethod;
import org.riskbench.decision.LabelledMargins;
import org.riskbench.job.JobContext;

/**
 * Chooses a calibration by the log loss on folds it was not fitted to, all of them inside the
 * calibrate part. Platt's sigmoid is taken unless another is better by more than one standard error
 * of the difference: of two that can't be told apart the simpler one errs less on new data.
 */
final class CalibrationSearch {
  /** Three parameters want some frauds to be told apart from two. */
  private static final int ENOUGH_FOR_BETA = 100;

  /** Steps follow chance where fewer frauds make them: measured, see calibration.md. */
  private static final int ENOUGH_FOR_ISOTONIC = 1_000;

  /** Records of each class that the choice looks at; more would choose alike. */
  private static final int MOST_OF_A_CLASS = 10_000;

  private final LabelledMargins records;
  private final int[] fold;

  private CalibrationSearch(LabelledMargins records, long seed) {
    this.records = records;
    this.fold = CrossFit.folds(records.fraud(), seed);
  }

  /** Deterministic by the seed. */
  static CalibrationMethod choose(LabelledMargins all, long seed, JobContext context) {
    List<CalibrationMethod> others =
        all.frauds() >= ENOUGH_FOR_ISOTONIC
            ? List.of(CalibrationMethod.BETA, CalibrationMethod.ISOTONIC)
            : List.of(CalibrationMethod.BETA);
    if (!all.hasBothClasses() || all.frauds() < ENOUGH_FOR_BETA) {
      return CalibrationMethod.PLATT;
    }
    return new CalibrationSearch(thinned(all), seed).best(others, context);
  }

  private CalibrationMethod best(List<CalibrationMethod> others, JobContext context) {
    double[] platt = losses(CalibrationMethod.PLATT, context);
    CalibrationMethod best = CalibrationMethod.PLATT;
    double most = 0;
    for (CalibrationMethod other : others) {
      Gain gain = Gain.of(platt, losses(other, context), records.weights());
      if (gain.mean() > gain.error() && gain.mean() > most) {
        best = other;
        most = gain.mean();
      }
    }
    return best;
  }

  /** The log loss of each record, by what was fitted to the other folds. */
  private double[] losses(CalibrationMethod method, JobContext context) {
    double[] losses = new double[records.size()];
    List<Callable<Calibration>> fits = new ArrayList<>();
    for (int k = 0; k < CrossFit.FOLDS; k++) {
      int[] others = CrossFit.positions(fold, k, false);
      fits.add(
          () -> {
            context.checkpoint();
            return method.fit(records.at(others), 0);
          });
    }
    List<Calibration> fitted = context.parallel(fits);
    for (int i = 0; i < losses.length; i++) {
      double p = fitted.get(fold[i]).probability(records.margins()[i]);
      double right = records.fraud()[i] ? p : 1 - p;
      losses[i] = -StrictMath.log(Math.max(Double.MIN_NORMAL, right));
    }
    return losses;
  }

  /** Evenly spaced records of each class, each standing for those left out beside it. */
  private static LabelledMargins thinned(LabelledMargins all) {
    int[] frauds = IntStream.range(0, all.size()).filter(i -> all.fraud()[i]).toArray();
    int[] goods = IntStream.range(0, all.size()).filter(i -> !all.fraud()[i]).toArray();
    LabelledMargins some = all.at(IntStream.concat(spaced(frauds), spaced(goods)).toArray());
    double[] weights = some.weights();
    for (int i = 0; i < weights.length; i++) {
      int rows = some.fraud()[i] ? frauds.length : goods.length;
      weights[i] *= Math.max(1, (double) rows / MOST_OF_A_CLASS);
    }
    return some;
  }

  private static IntStream spaced(int[] rows) {
    int kept = Math.min(rows.length, MOST_OF_A_CLASS);
    return IntStream.range(0, kept).map(i -> rows[(int) ((long) i * rows.length / kept)]);
  }

  /**
   * What is gained a record.
   *
   * @param mean weighted, above 0 where the second is better
   * @param error its standard error
   */
  private record Gain(double mean, double error) {
    static Gain of(double[] first, double[] second, double[] weights) {
      double total = Arrays.stream(weights).sum();
      double mean = 0;
      for (int i = 0; i < weights.length; i++) {
        mean += weights[i] * (first[i] - second[i]) / total;
      }
      double squares = 0;
      for (int i = 0; i < weights.length; i++) {
        double pull = weights[i] * (first[i] - second[i] - mean) / total;
        squares += pull * pull;
      }
      return new Gain(mean, Math.sqrt(squares));
    }
  }
}
