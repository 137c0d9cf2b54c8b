package org.riskbench.tuning;

import java.util.stream.IntStream;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.training.TrainingSet;

/** Log-odds of labelled rows, stretch after stretch. */
final class JudgedOdds {
  /** Blocks that are left out one after the other to see how much a figure moves (jackknife). */
  private static final int BLOCKS = 10;

  private final double[] odds;
  private final boolean[] fraud;
  private final double[] weights;
  private int filled;

  JudgedOdds(int rows) {
    odds = new double[rows];
    fraud = new boolean[rows];
    weights = new double[rows];
  }

  void add(double[] some, TrainingSet rows) {
    System.arraycopy(some, 0, odds, filled, some.length);
    System.arraycopy(rows.fraud(), 0, fraud, filled, some.length);
    System.arraycopy(rows.weights(), 0, weights, filled, some.length);
    filled += some.length;
  }

  Score score(Measure measure) {
    return switch (measure) {
      case LOG_LOSS -> logLoss();
      case AVERAGE_PRECISION, AUC -> ranking(measure);
    };
  }

  private Score logLoss() {
    double[] losses = new double[odds.length];
    double total = 0;
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      double signed = fraud[i] ? -odds[i] : odds[i];
      losses[i] = Math.max(0, signed) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds[i])));
      sum += weights[i] * losses[i];
      total += weights[i];
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < odds.length; i++) {
      double pull = weights[i] * (losses[i] - mean) / total;
      squares += pull * pull;
    }
    return new Score(mean, Math.sqrt(squares));
  }

  private Score ranking(Measure measure) {
    double all = figure(measure, IntStream.range(0, odds.length).toArray());
    double squares = 0;
    int blocks = 0;
    for (int block = 0; block < BLOCKS; block++) {
      int left = block;
      int[] others = IntStream.range(0, odds.length).filter(i -> i % BLOCKS != left).toArray();
      if (hasBoth(others)) {
        double off = figure(measure, others) - all;
        squares += off * off;
        blocks++;
      }
    }
    return new Score(all, Math.sqrt(squares * Math.max(0, blocks - 1) / Math.max(1, blocks)));
  }

  private boolean hasBoth(int[] rows) {
    long frauds = IntStream.of(rows).filter(row -> fraud[row]).count();
    return frauds > 0 && frauds < rows.length;
  }

  private double figure(Measure measure, int[] rows) {
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = fraud[rows[i]];
    }
    ScoredRecords records =
        ScoredRecords.of(
                IntStream.of(rows).mapToDouble(row -> odds[row]).toArray(), new double[0], labels)
            .withWeights(IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
    return measure == Measure.AUC ? Evaluator.auc(records) : Evaluator.averagePrecision(records);
  }
}
