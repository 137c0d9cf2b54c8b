package org.riskbench.explain;

import java.util.Random;
import java.util.stream.IntStream;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.scoring.Scorer;

/**
 * Records scored again with some features taken from other records. Each repeat draws the records
 * anew (within each class, with replacement) and holds what the scorer makes of them shuffled
 * against what it makes of the same ones unshuffled. Immutable and thread-safe.
 */
final class Shuffles {
  private static final double FPR = 0.01;
  private static final double[] NOTHING = {};
  private static final int TOGETHER = 256;

  private final Scorer scorer;
  private final KnownRecords judged;
  private final double[][] records;
  private final double[][] donors;
  private final int[][] draws;
  private final int[][] others;
  private final double[] margins;
  private final double[] aucs;
  private final double[] recalls;

  private Shuffles(
      Scorer scorer,
      KnownRecords judged,
      double[][] records,
      double[][] donors,
      ImportancePlan plan) {
    this.scorer = scorer;
    this.judged = judged;
    this.records = records;
    this.donors = donors;
    this.margins = scorer.margins(records);
    this.draws = new int[plan.repeats()][];
    this.others = new int[plan.repeats()][];
    this.aucs = new double[plan.repeats()];
    this.recalls = new double[plan.repeats()];
    Random random = new Random(plan.seed());
    for (int repeat = 0; repeat < plan.repeats(); repeat++) {
      draws[repeat] = draw(random);
      others[repeat] = random.ints(records.length, 0, donors.length).toArray();
      ScoredRecords drawn = drawn(margins, draws[repeat]);
      aucs[repeat] = Evaluator.auc(drawn);
      recalls[repeat] = Evaluator.recallAtFpr(drawn, FPR);
    }
  }

  static Shuffles of(
      Scorer scorer,
      KnownRecords judged,
      double[][] records,
      double[][] donors,
      ImportancePlan plan) {
    return new Shuffles(scorer, judged, records, donors, plan);
  }

  private int[] draw(Random random) {
    int[] frauds = ofClass(true);
    int[] goods = ofClass(false);
    return IntStream.concat(
            IntStream.range(0, frauds.length).map(i -> frauds[random.nextInt(frauds.length)]),
            IntStream.range(0, goods.length).map(i -> goods[random.nextInt(goods.length)]))
        .toArray();
  }

  private int[] ofClass(boolean fraud) {
    return IntStream.range(0, records.length).filter(i -> judged.fraud()[i] == fraud).toArray();
  }

  private ScoredRecords drawn(double[] ofAll, int[] draw) {
    boolean[] fraud = new boolean[draw.length];
    double[] ranking = new double[draw.length];
    double[] weights = new double[draw.length];
    for (int i = 0; i < draw.length; i++) {
      fraud[i] = judged.fraud()[draw[i]];
      ranking[i] = ofAll[draw[i]];
      weights[i] = judged.weight(draw[i]);
    }
    return ScoredRecords.of(ranking, NOTHING, fraud).withWeights(weights);
  }

  /** With nothing shuffled and every record once. */
  double auc() {
    return Evaluator.auc(drawn(margins, IntStream.range(0, records.length).toArray()));
  }

  /** With nothing shuffled and every record once, at a false-positive rate of 1 %. */
  double recall() {
    return Evaluator.recallAtFpr(drawn(margins, IntStream.range(0, records.length).toArray()), FPR);
  }

  /** What is lost when these features are another record's. */
  Losses without(int[] features, JobContext context) {
    double[] auc = new double[draws.length];
    double[] recall = new double[draws.length];
    for (int repeat = 0; repeat < draws.length; repeat++) {
      ScoredRecords shuffled = drawn(shuffled(features, others[repeat], context), draws[repeat]);
      auc[repeat] = aucs[repeat] - Evaluator.auc(shuffled);
      recall[repeat] = recalls[repeat] - Evaluator.recallAtFpr(shuffled, FPR);
    }
    return new Losses(auc, recall);
  }

  private double[] shuffled(int[] features, int[] other, JobContext context) {
    double[] shuffled = new double[records.length];
    for (int from = 0; from < records.length; from += TOGETHER) {
      context.checkpoint();
      int first = from;
      double[][] some =
          IntStream.range(from, Math.min(from + TOGETHER, records.length))
              .mapToObj(i -> mixed(records[i], donors[other[i]], features))
              .toArray(double[][]::new);
      double[] margin = scorer.margins(some);
      System.arraycopy(margin, 0, shuffled, first, margin.length);
    }
    return shuffled;
  }

  private static double[] mixed(double[] record, double[] donor, int[] features) {
    double[] mixed = record.clone();
    for (int feature : features) {
      mixed[feature] = donor[feature];
    }
    return mixed;
  }
}
