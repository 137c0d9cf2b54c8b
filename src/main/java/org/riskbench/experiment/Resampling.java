package org.riskbench.experiment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.riskbench.training.Holdout;
import org.riskbench.training.TrainingSet;

/**
 * The train part as learners see it: with frauds weighted and some of the goods left out. A row is
 * in or out for good, so that a fold learns from what all would learn from.
 */
final class Resampling {
  private final EncodedRows rows;
  private final boolean[] kept;

  /** How many each fraud counts as. */
  private final double fraudWeight;

  /** The part of the goods' weight that is kept. */
  private final double goodsShare;

  private Resampling(EncodedRows rows, Imbalance imbalance, long seed) {
    this.rows = rows;
    this.kept = kept(rows, imbalance.keepGoods(), seed);
    double goods = 0;
    double keptGoods = 0;
    double frauds = 0;
    for (int i = 0; i < kept.length; i++) {
      double weight = rows.weights()[i];
      frauds += rows.fraud()[i] ? weight : 0;
      goods += rows.fraud()[i] ? 0 : weight;
      keptGoods += kept[i] && !rows.fraud()[i] ? weight : 0;
    }
    boolean both = frauds > 0 && keptGoods > 0;
    this.goodsShare = both ? keptGoods / goods : 1;
    boolean balanced = imbalance.fraudWeight() == Imbalance.BALANCED;
    this.fraudWeight = balanced ? (both ? keptGoods / frauds : 1) : imbalance.fraudWeight();
  }

  /** Deterministic by the seed. */
  static Resampling of(EncodedRows rows, Imbalance imbalance, long seed) {
    return new Resampling(rows, imbalance, seed);
  }

  /** All frauds, and so many of the goods that their number is right to one. */
  private static boolean[] kept(EncodedRows rows, double share, long seed) {
    boolean[] kept = new boolean[rows.size()];
    long left = IntStream.range(0, kept.length).filter(i -> !rows.fraud()[i]).count();
    long wanted = share == 1 ? left : Math.min(left, Math.max(1, Math.round(share * left)));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < kept.length; i++) {
      if (rows.fraud()[i]) {
        kept[i] = true;
      } else {
        kept[i] = wanted == left || random.nextLong(left) < wanted;
        wanted -= kept[i] ? 1 : 0;
        left--;
      }
    }
    return kept;
  }

  /** What is to be added to a margin so that it speaks of all the rows as they are. */
  double shift() {
    return StrictMath.log(goodsShare) - StrictMath.log(fraudWeight);
  }

  /** What is learnt from. */
  TrainingSet learning() {
    return learning(IntStream.range(0, rows.size()).toArray());
  }

  /** What is learnt from where only these rows may be seen. */
  TrainingSet learning(int[] positions) {
    return learner().at(IntStream.of(positions).filter(i -> kept[i]).toArray());
  }

  private TrainingSet learner() {
    return new TrainingSet(
        rows.features(), rows.fraud(), weighted(1), rows.levels(), rows.sources(), rows.blocks());
  }

  private double[] weighted(double goodWeight) {
    double[] weights = rows.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= rows.fraud()[i] ? fraudWeight : goodWeight;
    }
    return weights;
  }

  /**
   * What settings are searched on. Rows that are judged by are all there, weighted as if they had
   * been sampled like those learnt from: a loss is told in the odds that were learnt.
   *
   * @param set every row as it is judged by, then those goods that are learnt from
   */
  record Search(TrainingSet set, List<Holdout> holdouts) {}

  /** The train part and these stretches of it, for a search. */
  Search search(List<Holdout> holdouts) {
    if (goodsShare == 1) {
      return new Search(learner(), holdouts);
    }
    int[] goods =
        IntStream.range(0, rows.size()).filter(i -> kept[i] && !rows.fraud()[i]).toArray();
    int[] learntAs = IntStream.range(0, rows.size()).map(i -> rows.fraud()[i] ? i : -1).toArray();
    for (int i = 0; i < goods.length; i++) {
      learntAs[goods[i]] = rows.size() + i;
    }
    TrainingSet judged =
        new TrainingSet(
            rows.features(),
            rows.fraud(),
            weighted(goodsShare),
            rows.levels(),
            rows.sources(),
            rows.blocks());
    List<Holdout> moved =
        holdouts.stream()
            .map(
                holdout ->
                    new Holdout(
                        IntStream.of(holdout.learn())
                            .map(i -> learntAs[i])
                            .filter(i -> i >= 0)
                            .toArray(),
                        holdout.judge()))
            .toList();
    return new Search(joined(judged, learner().at(goods)), moved);
  }

  private static TrainingSet joined(TrainingSet first, TrainingSet second) {
    int size = first.size() + second.size();
    double[][] features = new double[size][];
    boolean[] fraud = new boolean[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      TrainingSet from = i < first.size() ? first : second;
      int at = i < first.size() ? i : i - first.size();
      features[i] = from.features()[at];
      fraud[i] = from.fraud()[at];
      weights[i] = from.weights()[at];
    }
    return new TrainingSet(
        features, fraud, weights, first.levels(), first.sources(), first.blocks());
  }
}
