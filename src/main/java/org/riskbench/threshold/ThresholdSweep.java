package org.riskbench.threshold;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Treatment;

/**
 * Labelled risk scores prepared so that what two thresholds do is known at once: {@link #at} takes
 * the same short time for a thousand records and for a million. Immutable and thread-safe.
 */
public final class ThresholdSweep {
  /** One above the highest score: a threshold nothing reaches. */
  public static final int NONE = 1001;

  private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

  private final List<LeewaySums> layers;
  private final Tally all;
  private final boolean hasAmounts;

  private ThresholdSweep(List<LeewaySums> layers, boolean hasAmounts) {
    this.layers = layers;
    this.all = layers.stream().map(each -> each.between(0, NONE)).reduce(NOTHING, Tally::plus);
    this.hasAmounts = hasAmounts;
  }

  /** Prepares records without weights and amounts. */
  public static ThresholdSweep of(int[] scores, boolean[] fraud) {
    return of(scores, fraud, new double[0], new double[0]);
  }

  /**
   * Prepares records.
   *
   * @param scores risk scores, 0 to 1000
   * @param fraud whether each record is fraud, same length
   * @param weights how many records each stands for, above 0; empty means 1 each
   * @param amounts amount of each transaction; empty if there are none. Amounts not above 0 (or
   *     missing, NaN, or infinite) are left out of the sums
   */
  public static ThresholdSweep of(
      int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    return of(scores, fraud, weights, amounts, Leeways.FREE);
  }

  /**
   * Prepares records that rules decide, too: whatever is told of thresholds is then true of both
   * together.
   *
   * @param leeways what the rules leave open, of the same records
   */
  public static ThresholdSweep of(
      int[] scores, boolean[] fraud, double[] weights, double[] amounts, Leeways leeways) {
    int n = scores.length;
    if (fraud.length != n
        || (weights.length != n && weights.length != 0)
        || (amounts.length != n && amounts.length != 0)) {
      throw new IllegalArgumentException("scores, labels, weights and amounts differ in length");
    }
    for (int i = 0; i < n; i++) {
      if (scores[i] < 0 || scores[i] >= NONE) {
        throw new IllegalArgumentException("a risk score lies between 0 and 1000");
      }
      if (weights.length > 0 && !(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight is above 0");
      }
    }
    List<LeewaySums> layers =
        LeewaySums.of(
            n,
            leeways,
            (i, into) -> {
              double weight = weights.length == 0 ? 1 : weights[i];
              boolean counted = amounts.length > 0 && MoneySweep.isCounted(amounts[i]);
              into.add(scores[i], fraud[i], weight, counted ? weight * amounts[i] : 0);
            });
    return new ThresholdSweep(layers, amounts.length > 0);
  }

  /**
   * What two thresholds do.
   *
   * @param review lowest score that is reviewed, 0 to 1001 ({@link #NONE})
   * @param decline lowest score that is declined, {@code review} to 1001
   */
  public Outcome at(int review, int decline) {
    if (review < 0 || decline < review || decline > NONE) {
      throw new IllegalArgumentException("0 <= review <= decline <= 1001");
    }
    Tally approved = NOTHING;
    Tally reviewed = NOTHING;
    Tally declined = NOTHING;
    for (LeewaySums layer : layers) {
      int from = layer.leeway().review(review);
      int to = Math.max(from, layer.leeway().decline(decline));
      approved = approved.plus(layer.between(0, from));
      reviewed = reviewed.plus(layer.between(from, to));
      declined = declined.plus(layer.between(to, NONE));
    }
    return new Outcome(review, decline, approved, reviewed, declined);
  }

  /** Weight of the records that bands give a treatment. */
  public double treated(List<Band> bands, Treatment treatment) {
    double sum = 0;
    for (LeewaySums layer : layers) {
      List<Band> own = layer.leeway().bands(bands);
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i).treatment() == treatment) {
          int to = i + 1 < own.size() ? own.get(i + 1).from() : NONE;
          sum += layer.between(own.get(i).from(), to).total();
        }
      }
    }
    return sum;
  }

  /**
   * The lowest threshold that stops at most this share of the goods, 0 to 1001; 1001 too where
   * rules alone stop more.
   */
  public int atFalsePositiveRate(double most) {
    return lowest(score -> stopped(score).good() <= most * all.good());
  }

  /**
   * The lowest threshold that declines at most this share of the goods, 0 to 1001; 1001 too where
   * rules alone decline more.
   */
  public int atDeclineFalsePositiveRate(double most) {
    return lowest(score -> declined(score).good() <= most * all.good());
  }

  /**
   * The highest threshold that stops at least this share of the frauds, 0 to 1001; -1 where rules
   * let too many through.
   */
  public int atRecall(double least) {
    return lowest(score -> stopped(score).fraud() < least * all.fraud() || score == NONE) - 1;
  }

  /**
   * The lowest threshold that approves at least this share of all records, 0 to 1001; 1001 too
   * where rules stop more.
   */
  public int atApprovalRate(double least) {
    return lowest(score -> all.total() - stopped(score).total() >= least * all.total());
  }

  /** Records that are not approved where that is said of a score and those above. */
  private Tally stopped(int from) {
    Tally sum = NOTHING;
    for (LeewaySums layer : layers) {
      sum = sum.plus(layer.between(layer.leeway().review(from), NONE));
    }
    return sum;
  }

  /** Records that are declined where that is said of a score and those above. */
  private Tally declined(int from) {
    Tally sum = NOTHING;
    for (LeewaySums layer : layers) {
      sum = sum.plus(layer.between(layer.leeway().decline(from), NONE));
    }
    return sum;
  }

  /** The lowest score from which on something holds; {@link #NONE} if it never does. */
  private static int lowest(IntPredicate holds) {
    return IntStream.rangeClosed(0, NONE).filter(holds).findFirst().orElse(NONE);
  }

  /**
   * Records per class and bin, whatever rules make of them.
   *
   * @param binWidth points per bin, 1 to 1000; 20 gives 50 bins
   */
  public ScoreHistogram histogram(int binWidth) {
    if (binWidth < 1 || binWidth > 1000) {
      throw new IllegalArgumentException("a bin is 1 to 1000 points wide");
    }
    int bins = (1000 + binWidth - 1) / binWidth;
    double[] fraudPerBin = new double[bins];
    double[] goodPerBin = new double[bins];
    LeewaySums scores = LeewaySums.freed(layers);
    for (int bin = 0; bin < bins; bin++) {
      int from = bin * binWidth;
      Tally inBin = scores.between(from, bin == bins - 1 ? NONE : from + binWidth);
      fraudPerBin[bin] = inBin.fraud();
      goodPerBin[bin] = inBin.good();
    }
    return new ScoreHistogram(binWidth, fraudPerBin, goodPerBin);
  }

  /** How many records, unweighted. */
  public long records() {
    return all.records();
  }

  /** Whether the records carry amounts. */
  public boolean hasAmounts() {
    return hasAmounts;
  }
}
