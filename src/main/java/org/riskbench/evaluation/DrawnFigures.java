package org.riskbench.evaluation;

import java.util.Arrays;

/**
 * Figures of records whose blocks are drawn several times or not at all. Records are laid out in
 * the order of their scores once, in runs that count alike; from there each draw is one pass of
 * sums.
 */
final class DrawnFigures {
  private static final double[] ONE_CLASS = {};

  private final ScoreSteps steps;
  private final int[] block;
  private final double[] weight;
  private final double[] gap;
  private final double[] loss;
  private final int blocks;
  private final int figures;
  private final boolean hasProbability;

  DrawnFigures(ScoredRecords records, Ranking ranking, Blocks way) {
    int n = records.size();
    this.steps = ScoreSteps.of(records, ranking);
    this.hasProbability = records.hasProbability();
    this.figures = FigureNames.of(records).size();
    this.blocks = way.count();
    this.block = new int[n];
    this.weight = new double[n];
    this.gap = new double[n];
    this.loss = new double[n];
    for (int place = 0; place < n; place++) {
      int record = ranking.record(place);
      block[place] = way.blockOf(record);
      weight[place] = records.weight(record);
      if (hasProbability) {
        boolean fraud = records.fraud()[record];
        double p = records.probability()[record];
        gap[place] = (fraud ? 1 : 0) - p;
        loss[place] = ProbabilityFigures.loss(p, fraud);
      }
    }
  }

  /** The figures of the records as they are. */
  double[] whole() {
    short[] once = new short[blocks];
    Arrays.fill(once, (short) 1);
    return of(once);
  }

  /**
   * The figures in the order of {@link FigureNames}; empty if only one class was drawn.
   *
   * @param drawn how often each block was drawn
   */
  double[] of(short[] drawn) {
    double[] fraudWithin = new double[steps.count()];
    double[] goodWithin = new double[steps.count()];
    double[] gaps = new double[ProbabilityFigures.BINS];
    double squares = 0;
    double losses = 0;
    double right = 0;
    double frauds = 0;
    double goods = 0;
    int place = 0;
    for (int run = 0; run < steps.runs(); run++) {
      double total = 0;
      double off = 0;
      for (int end = steps.end(run); place < end; place++) {
        double here = drawn[block[place]] * weight[place];
        double pull = here * gap[place];
        total += here;
        off += pull;
        squares += pull * gap[place];
        losses += here * loss[place];
      }
      frauds += steps.isFraud(run) ? total : 0;
      goods += steps.isFraud(run) ? 0 : total;
      right += steps.isRight(run) ? total : 0;
      gaps[steps.bin(run)] += off;
      fraudWithin[steps.step(run)] = frauds;
      goodWithin[steps.step(run)] = goods;
    }
    if (frauds == 0 || goods == 0) {
      return ONE_CLASS;
    }
    double[] found = new double[figures];
    int next = rank(Ranking.ofWeights(fraudWithin, goodWithin), found);
    if (hasProbability) {
      double all = frauds + goods;
      found[next++] = squares / all;
      found[next++] = losses / all;
      found[next++] = Arrays.stream(gaps).map(Math::abs).sum() / all;
      found[next] = right / all;
    }
    return found;
  }

  private static int rank(Ranking drawn, double[] found) {
    int next = 0;
    found[next++] = RankingFigures.auc(drawn);
    found[next++] = RankingFigures.averagePrecision(drawn);
    found[next++] = RankingFigures.ks(drawn);
    for (Metrics.RecallAtFpr point : RankingFigures.recallAtFpr(drawn)) {
      found[next++] = point.recall();
    }
    return next;
  }
}
