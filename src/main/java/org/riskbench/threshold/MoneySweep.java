package org.riskbench.threshold;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Treatment;

/**
 * Labelled risk scores with amounts, prepared so that what bands cost is known at once: costs grow
 * evenly with the amount, so that a band's cost needs its records and the sum of their amounts
 * alone. Records whose amount is missing, infinite or not above 0 are left out and counted.
 * Immutable and thread-safe.
 */
public final class MoneySweep {
  private static final int NONE = ThresholdSweep.NONE;

  private final double[] frauds = new double[NONE + 1];
  private final double[] goods = new double[NONE + 1];
  private final double[] fraudAmount = new double[NONE + 1];
  private final double[] goodAmount = new double[NONE + 1];
  private final boolean hasAmounts;
  private final long excluded;

  private MoneySweep(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    hasAmounts = amounts.length > 0;
    long left = 0;
    for (int i = 0; i < scores.length; i++) {
      double amount = hasAmounts ? amounts[i] : 1;
      if (isCounted(amount)) {
        double weight = weights.length == 0 ? 1 : weights[i];
        (fraud[i] ? frauds : goods)[scores[i]] += weight;
        (fraud[i] ? fraudAmount : goodAmount)[scores[i]] += weight * amount;
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
   * @param amounts amount of each transaction in units of the currency, same length; empty if the
   *     records have none of their own: then each one's is what the costs say
   */
  public static MoneySweep of(int[] scores, boolean[] fraud, double[] weights, double[] amounts) {
    int n = scores.length;
    boolean sameLength =
        fraud.length == n
            && (amounts.length == n || amounts.length == 0)
            && (weights.length == n || weights.length == 0);
    if (!sameLength) {
      throw new IllegalArgumentException("scores, labels, weights and amounts differ in length");
    }
    for (int score : scores) {
      if (score < 0 || score >= NONE) {
        throw new IllegalArgumentException("a risk score lies between 0 and 1000");
      }
    }
    return new MoneySweep(scores, fraud, weights, amounts);
  }

  /** Whether an amount can enter a sum of money: it is known, finite and above 0. */
  public static boolean isCounted(double amount) {
    return amount > 0 && amount < Double.POSITIVE_INFINITY;
  }

  /** Whether the records have amounts of their own. */
  public boolean hasAmounts() {
    return hasAmounts;
  }

  /** Whether any record can be counted in money. */
  public boolean isEmpty() {
    return frauds[0] + goods[0] == 0;
  }

  /** Weight of the frauds that are counted. */
  public double frauds() {
    return frauds[0];
  }

  /** Weight of all records that are counted. */
  public double records() {
    return frauds[0] + goods[0];
  }

  /** How many records were left out, as their amount is missing, infinite or not above 0. */
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
    double unit = hasAmounts ? 1 : costs.value(CostFactor.AMOUNT);
    if (unit == 0) {
      return Money.NOTHING; // an amount that is not above 0 is not counted, whoever names it
    }
    double fraudWeight = frauds[from] - frauds[to];
    double goodWeight = goods[from] - goods[to];
    double work = costs.work(treatment).fixed() * (fraudWeight + goodWeight);
    return new Money(
        costs
            .outcome(treatment, true)
            .of(fraudWeight, unit * (fraudAmount[from] - fraudAmount[to])),
        costs.outcome(treatment, false).of(goodWeight, unit * (goodAmount[from] - goodAmount[to])),
        treatment == Treatment.MANUAL_REVIEW ? work : 0,
        treatment == Treatment.STEP_UP ? work : 0);
  }

  /** What scores from one up to below another cost under a treatment. */
  double cost(int from, int to, Treatment treatment, CostModel costs) {
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

  /**
   * From where bands cost least, their order, decisions and treatments being kept; of several such,
   * those thresholds that stop the fewest records. Takes some tens of milliseconds at most.
   *
   * @param bands from the lowest up, two or more
   * @param bounds what the lowest reviewed and the lowest declined score may be
   * @return for each band but the lowest, where it begins, rising: 0 to 1001 (nowhere); empty if
   *     the bounds allow none, or there is but one band
   */
  public Optional<List<Integer>> cheapest(List<Band> bands, CostModel costs, CutBounds bounds) {
    return bands.size() < 2
        ? Optional.empty()
        : new BandSearch(this, bands, costs, bounds).thresholds();
  }
}
