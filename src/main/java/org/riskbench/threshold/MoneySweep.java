package org.riskbench.threshold;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import org.riskbench.decision.Band;
import org.riskbench.decision.CostFactor;
import org.riskbench.decision.CostModel;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Policy;
import org.riskbench.decision.RuleBands;
import org.riskbench.decision.Treatment;

/**
 * Labelled risk scores with amounts, prepared so that what bands cost is known at once: costs grow
 * evenly with the amount, so that a band's cost needs its records and the sum of their amounts
 * alone. Records whose amount is missing, infinite or not above 0 are left out and counted.
 * Immutable and thread-safe.
 */
public final class MoneySweep {
  private static final int NONE = ThresholdSweep.NONE;

  private final List<LeewaySums> layers;
  private final Tally all;
  private final boolean hasAmounts;
  private final long excluded;

  private MoneySweep(List<LeewaySums> layers, boolean hasAmounts, long excluded) {
    this.layers = layers;
    this.all =
        layers.stream()
            .map(each -> each.between(0, NONE))
            .reduce(new Tally(0, 0, 0, 0, 0), Tally::plus);
    this.hasAmounts = hasAmounts;
    this.excluded = excluded;
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
    return of(scores, fraud, weights, amounts, Leeways.FREE);
  }

  /**
   * Prepares records that rules decide, too: what bands cost is then what both cost together.
   *
   * @param leeways what the rules leave open, of the same records
   */
  public static MoneySweep of(
      int[] scores, boolean[] fraud, double[] weights, double[] amounts, Leeways leeways) {
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
    boolean own = amounts.length > 0;
    List<LeewaySums> layers =
        LeewaySums.of(
            n,
            leeways,
            (i, into) -> {
              double amount = own ? amounts[i] : 1;
              if (isCounted(amount)) {
                double weight = weights.length == 0 ? 1 : weights[i];
                into.add(scores[i], fraud[i], weight, weight * amount);
              }
            });
    long left = DoubleStream.of(amounts).filter(each -> !isCounted(each)).count();
    return new MoneySweep(layers, own, left);
  }

  /** The same records as if no rule held them. */
  public MoneySweep unruled() {
    return new MoneySweep(List.of(LeewaySums.freed(layers)), hasAmounts, excluded);
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
    return all.total() == 0;
  }

  /** Weight of the frauds that are counted. */
  public double frauds() {
    return all.fraud();
  }

  /** Weight of all records that are counted. */
  public double records() {
    return all.total();
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
    for (LeewaySums layer : layers) {
      List<Band> own = layer.leeway().bands(bands);
      for (int i = 0; i < own.size(); i++) {
        int to = i + 1 < own.size() ? own.get(i + 1).from() : NONE;
        Tally tally = layer.between(own.get(i).from(), to);
        sum = sum.plus(money(tally, own.get(i).treatment(), costs));
      }
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
    return at(Policy.of(1, review, decline, middle).bands(), costs);
  }

  private Money money(Tally of, Treatment treatment, CostModel costs) {
    double unit = hasAmounts ? 1 : costs.value(CostFactor.AMOUNT);
    if (unit == 0) {
      return Money.NOTHING; // an amount that is not above 0 is not counted, whoever names it
    }
    double work = costs.work(treatment).fixed() * of.total();
    return new Money(
        costs.outcome(treatment, true).of(of.fraud(), unit * of.fraudAmount()),
        costs.outcome(treatment, false).of(of.good(), unit * of.goodAmount()),
        treatment == Treatment.MANUAL_REVIEW ? work : 0,
        treatment == Treatment.STEP_UP ? work : 0);
  }

  /**
   * What it adds to the cost if scores from one up lie in a band instead of the one below; rules
   * may keep some of them where they are.
   *
   * @param nearest of the bands that both are among
   */
  double added(int from, Band below, Band above, RuleBands nearest, CostModel costs) {
    double sum = 0;
    for (LeewaySums layer : layers) {
      Leeway leeway = layer.leeway();
      Treatment before = nearest.of(leeway.decide(below.decision()), below).treatment();
      Treatment after = nearest.of(leeway.decide(above.decision()), above).treatment();
      if (before != after) {
        Tally tally = layer.between(from, NONE);
        sum += money(tally, after, costs).total() - money(tally, before, costs).total();
      }
    }
    return sum;
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
    List<Band> bands = Policy.of(1, 1, 2, middle).bands(); // where they begin doesn't matter
    RuleBands nearest = new RuleBands(bands);
    ArrayDeque<Integer> candidates = new ArrayDeque<>(); // rising, each dearer than the next
    double[] below = new double[NONE + 1];
    Optional<Cut> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (int decline = 0; decline <= NONE; decline++) {
      // what the lower threshold adds, whatever the upper one is: against doing nothing at all
      below[decline] = added(decline, bands.get(0), bands.get(1), nearest, costs);
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
        double above = added(decline, bands.get(1), bands.get(2), nearest, costs);
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
