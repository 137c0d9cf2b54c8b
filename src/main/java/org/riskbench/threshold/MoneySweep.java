package org.riskbench.threshold;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;

/**
 * Labelled risk scores with amounts, prepared so that what bands cost is known at once: costs grow
 * evenly with the amount, so that a band's cost needs its records and the sum of their amounts
 * alone. Records whose amount is missing or not above 0 are left out and counted. Immutable and
 * thread-safe.
 */
public final class MoneySweep {
  private static final int NONE = ThresholdSweep.NONE;

  private final double[] frauds = new double[NONE + 1];
  private final double[] goods = new double[NONE + 1];
  private final double[] fraudAmount = new double[NONE + 1];
  private final double[] goodAmount = new double[NONE + 1];
  private final long excluded;

  private MoneySweep(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    long left = 0;
    for (int i = 0; i < scores.length; i++) {
      if (amounts[i] > 0 && amounts[i] < Double.POSITIVE_INFINITY) {
        double weight = weights.length == 0 ? 1 : weights[i];
        (fraud[i] ? frauds : goods)[scores[i]] += weight;
        (fraud[i] ? fraudAmount : goodAmount)[scores[i]] += weight * amounts[i];
      } else {
        left++;
      }
    }
    excluded = left;
    for (double[] each : List.of(frauds, goods, fraudAmount, goodAmount)) {
      for (int score = NONE - 1; score >= 0; score--) {
        each[score] += each[score + 1];
      }
    }
  }

  /**
   * Prepares records.
   *
   * @param scores risk scores, 0 to 1000
   * @param fraud whether each record is fraud, same length
   * @param weights how many records each stands for, above 0; empty means 1 each
   * @param amounts amount of each transaction in units of the currency, same length
   */
  public static MoneySweep of(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    int n = scores.length;
    if (fraud.length != n || amounts.length != n || (weights.length != n && weights.length != 0)) {
      throw new IllegalArgumentException("scores, labels, weights and amounts differ in length");
    }
    for (int score : scores) {
      if (score < 0 || score >= NONE) {
        throw new IllegalArgumentException("a risk score lies between 0 and 1000");
      }
    }
    return new MoneySweep(scores, fraud, weights, amounts);
  }

  /** How many records were left out, as their amount is missing or not above 0. */
  public long excluded() {
    return excluded;
  }

  /**
   * What bands cost.
   *
   * @param bands a partition of 0 to 1000 from the lowest up, as a {@link
   *     org.riskbench.decision.Policy} holds them
   */
  public Money at(List<Band> bands, CostModel costs) {
    Money sum = Money.NOTHING;
    for (int i = 0; i < bands.size(); i++) {
      int to = i + 1 < bands.size() ? bands.get(i + 1).from() : NONE;
      sum = sum.plus(between(bands.get(i).from(), to, bands.get(i).treatment(), costs));
    }
    return sum;
  }

  /**
   * What two thresholds cost.
   *
   * @param review lowest score that gets the treatment in the middle, 0 to 1001 (none)
   * @param decline lowest score that is blocked, {@code review} to 1001 (none)
   * @param middle what is done between them
   */
  public Money at(int review, int decline, Treatment middle, CostModel costs) {
    if (review < 0 || decline < review || decline > NONE) {
      throw new IllegalArgumentException("0 <= review <= decline <= 1001");
    }
    return between(0, review, Treatment.NONE, costs)
        .plus(between(review, decline, middle, costs))
        .plus(between(decline, NONE, Treatment.BLOCK, costs));
  }

  private Money between(int from, int to, Treatment treatment, CostModel costs) {
    double fraudWeight = frauds[from] - frauds[to];
    double goodWeight = goods[from] - goods[to];
    double work = costs.work(treatment).fixed() * (fraudWeight + goodWeight);
    return new Money(
        costs.outcome(treatment, true).of(fraudWeight, fraudAmount[from] - fraudAmount[to]),
        costs.outcome(treatment, false).of(goodWeight, goodAmount[from] - goodAmount[to]),
        treatment == Treatment.MANUAL_REVIEW ? work : 0,
        treatment == Treatment.STEP_UP ? work : 0);
  }

  /** What scores from one up to below another cost under a treatment. */
  private double cost(int from, int to, Treatment treatment, CostModel costs) {
    return between(from, to, treatment, costs).total();
  }

  /**
   * The two thresholds that cost least; of several such, those that stop the fewest records. The
   * cost is a sum of one part for each threshold, so that one pass over the scores finds it.
   *
   * @param middle what is done between them
   * @param bounds what thresholds may be
   * @return empty if the bounds allow no two thresholds
   */
  public Optional<Cut> cheapest(Treatment middle, CostModel costs, CutBounds bounds) {
    return cheapest(middle, costs, bounds, review -> true, decline -> true);
  }

  /**
   * The two thresholds that cost least among those that are allowed one by one besides.
   *
   * @param middle what is done between them
   * @param bounds what thresholds may be
   * @param mayReview whether the lower threshold may be a score, 0 to 1001 (none)
   * @param mayDecline whether the upper threshold may be a score, 0 to 1001 (none)
   * @return empty if no two thresholds are allowed
   */
  public Optional<Cut> cheapest(
      Treatment middle,
      CostModel costs,
      CutBounds bounds,
      IntPredicate mayReview,
      IntPredicate mayDecline) {
    ArrayDeque<Integer> candidates = new ArrayDeque<>(); // rising, each dearer than the next
    double[] below = new double[NONE + 1];
    Optional<Cut> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int decline = 0; decline <= NONE; decline++) {
      // what the lower threshold adds, whatever the upper one is: against doing nothing at all
      below[decline] =
          cost(decline, NONE, middle, costs) - cost(decline, NONE, Treatment.NONE, costs);
      if (decline <= bounds.mostReview() && mayReview.test(decline)) {
        while (!candidates.isEmpty() && below[candidates.getLast()] >= below[decline]) {
          candidates.removeLast();
        }
        candidates.addLast(decline);
      }
      while (!candidates.isEmpty() && candidates.getFirst() < bounds.lowestReviews()[decline]) {
        candidates.removeFirst();
      }
      if (!candidates.isEmpty() && decline >= bounds.leastDecline() && mayDecline.test(decline)) {
        double above =
            cost(decline, NONE, Treatment.BLOCK, costs) - cost(decline, NONE, middle, costs);
        double total = below[candidates.getFirst()] + above;
        if (total <= least) {
          least = total;
          best = Optional.of(new Cut(candidates.getFirst(), decline));
        }
      }
    }
    return best;
  }
}
