package org.riskbench.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Leeway;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.Treatment;

/**
 * Risk scores by working day, prepared so that the queue of cases between two thresholds is known
 * for every day at once. Immutable and thread-safe.
 */
public final class ReviewQueue {
  private static final int NONE = ThresholdSweep.NONE;

  /** What rules leave open, one for each of the layers. */
  private final List<Leeway> leeways;

  /** By leeway and day: weight of the scores from this one up. */
  private final double[][][] layers;

  private ReviewQueue(List<Leeway> leeways, double[][][] layers) {
    this.leeways = leeways;
    this.layers = layers;
  }

  /**
   * Prepares records.
   *
   * @param scores risk scores, 0 to 1000
   * @param weights how many records each stands for, above 0; empty means 1 each
   * @param days working day on which each record reaches the team, from 0
   * @param dayCount how many working days there are, those without records included
   */
  public static ReviewQueue of(int[] scores, double[] weights, int[] days, int dayCount) {
    return of(scores, weights, days, dayCount, Leeways.FREE);
  }

  /**
   * Prepares records that rules decide, too: some are reviewed whatever the thresholds are, others
   * never.
   *
   * @param open what the rules leave open, of the same records
   */
  public static ReviewQueue of(
      int[] scores, double[] weights, int[] days, int dayCount, Leeways open) {
    if (days.length != scores.length || (weights.length > 0 && weights.length != scores.length)) {
      throw new IllegalArgumentException("scores, weights and days differ in length");
    }
    List<Leeway> kinds = open.requireSize(scores.length).kinds();
    double[][][] layers = new double[kinds.size()][dayCount][NONE + 1];
    for (int i = 0; i < scores.length; i++) {
      double[][] from = layers[kinds.indexOf(open.at(i))];
      from[days[i]][scores[i]] += weights.length == 0 ? 1 : weights[i];
    }
    for (double[][] from : layers) {
      for (double[] day : from) {
        for (int score = NONE - 1; score >= 0; score--) {
          day[score] += day[score + 1];
        }
      }
    }
    return new ReviewQueue(kinds, layers);
  }

  /** How many working days there are. */
  public int days() {
    return layers[0].length;
  }

  /**
   * The days of a team when scores from {@code review} up to below {@code decline} are reviewed,
   * oldest first.
   *
   * @param review 0 to 1001 (none)
   * @param decline {@code review} to 1001 (none)
   */
  public List<ReviewDay> days(int review, int decline, Capacity capacity) {
    return days(day -> reviewed(day, review, decline), capacity);
  }

  /**
   * The days of a team that reviews the bands whose treatment is manual review, oldest first.
   *
   * @param bands a partition of 0 to 1000 from the lowest up, as a {@link
   *     org.riskbench.decision.Policy} holds them
   */
  public List<ReviewDay> days(List<Band> bands, Capacity capacity) {
    List<List<Band>> own = leeways.stream().map(leeway -> leeway.bands(bands)).toList();
    return days(day -> byHand(day, own), capacity);
  }

  private List<ReviewDay> days(IntToDoubleFunction arrivals, Capacity capacity) {
    TeamDays team = new TeamDays(capacity, days());
    List<ReviewDay> days = new ArrayList<>(days());
    for (int day = 0; day < days(); day++) {
      days.add(team.pass(arrivals.applyAsDouble(day)));
    }
    return days;
  }

  private double byHand(int day, List<List<Band>> bands) {
    double sum = 0;
    for (int layer = 0; layer < layers.length; layer++) {
      List<Band> own = bands.get(layer);
      for (int i = 0; i < own.size(); i++) {
        if (own.get(i).treatment() == Treatment.MANUAL_REVIEW) {
          int to = i + 1 < own.size() ? own.get(i + 1).from() : NONE;
          sum += layers[layer][day][own.get(i).from()] - layers[layer][day][to];
        }
      }
    }
    return sum;
  }

  /** Share of the working days on which more cases wait than can be reviewed; 0 without days. */
  public double exceedance(int review, int decline, Capacity capacity) {
    TeamDays team = new TeamDays(capacity, days());
    int exceeded = 0;
    for (int day = 0; day < days(); day++) {
      exceeded += team.pass(reviewed(day, review, decline)).isAbove(capacity) ? 1 : 0;
    }
    return days() == 0 ? 0 : (double) exceeded / days();
  }

  /**
   * Whether a team can carry what arrives.
   *
   * @param arrivals cases on each working day, oldest first
   */
  public static boolean fits(double[] arrivals, Capacity capacity) {
    TeamDays team = new TeamDays(capacity, arrivals.length);
    int exceeded = 0;
    for (double arrived : arrivals) {
      exceeded += team.pass(arrived).isAbove(capacity) ? 1 : 0;
    }
    return exceeded <= (capacity.exceedable() + TeamDays.TOLERANCE) * arrivals.length;
  }

  /** Whether a team can carry what lies between two thresholds. */
  public boolean fits(int review, int decline, Capacity capacity) {
    return exceedance(review, decline, capacity) <= capacity.exceedable() + TeamDays.TOLERANCE;
  }

  /**
   * For each upper threshold the lowest lower one that the team can carry: index by the upper one,
   * 0 to 1001. It rises with the upper one, as more above means more cases on every day. It is 1002
   * where none will do, as rules alone send the team more than it can carry.
   */
  public int[] lowestReview(Capacity capacity) {
    int[] lowest = new int[NONE + 1];
    int review = 0;
    for (int decline = 0; decline <= NONE; decline++) {
      while (review < decline && !fits(review, decline, capacity)) {
        review++;
      }
      lowest[decline] = review < decline || fits(review, decline, capacity) ? review : NONE + 1;
    }
    return lowest;
  }

  /**
   * The fewest cases a day, in whole ones, of a team that can carry what lies between two
   * thresholds.
   *
   * @param rule what else is asked of the team; its own cases a day don't matter
   */
  public int needed(int review, int decline, Capacity rule) {
    int less = -1;
    int enough = 0;
    while (!fits(review, decline, rule.withPerDay(enough))) {
      less = enough;
      enough = Math.max(1, 2 * enough);
    }
    while (enough - less > 1) {
      int middle = less + (enough - less) / 2;
      boolean fits = fits(review, decline, rule.withPerDay(middle));
      less = fits ? less : middle;
      enough = fits ? middle : enough;
    }
    return enough;
  }

  /** Weight of the records that are reviewed on a working day. */
  public double reviewed(int day, int review, int decline) {
    double sum = 0;
    for (int layer = 0; layer < layers.length; layer++) {
      int from = leeways.get(layer).review(review);
      int to = Math.max(from, leeways.get(layer).decline(decline));
      sum += layers[layer][day][from] - layers[layer][day][to];
    }
    return sum;
  }

  /** Weight of the records that are declined on a working day. */
  public double declined(int day, int decline) {
    double sum = 0;
    for (int layer = 0; layer < layers.length; layer++) {
      sum += layers[layer][day][leeways.get(layer).decline(decline)];
    }
    return sum;
  }

  /** Cases that arrive on an average working day between two thresholds; 0 without days. */
  public double perDay(int review, int decline) {
    return IntStream.range(0, days())
        .mapToDouble(day -> reviewed(day, review, decline))
        .average()
        .orElse(0);
  }
}
