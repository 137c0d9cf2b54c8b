package org.riskbench.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.riskbench.decision.Band;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Treatment;

/**
 * Risk scores by working day, prepared so that the queue of cases between two thresholds is known
 * for every day at once. Immutable and thread-safe.
 */
public final class ReviewQueue {
  private static final int NONE = ThresholdSweep.NONE;

  /** By day: weight of the scores from this one up. */
  private final double[][] from;

  private ReviewQueue(double[][] from) {
    this.from = from;
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
    if (days.length != scores.length || (weights.length > 0 && weights.length != scores.length)) {
      throw new IllegalArgumentException("scores, weights and days differ in length");
    }
    double[][] from = new double[dayCount][NONE + 1];
    for (int i = 0; i < scores.length; i++) {
      from[days[i]][scores[i]] += weights.length == 0 ? 1 : weights[i];
    }
    for (double[] day : from) {
      for (int score = NONE - 1; score >= 0; score--) {
        day[score] += day[score + 1];
      }
    }
    return new ReviewQueue(from);
  }

  /** How many working days there are. */
  public int days() {
    return from.length;
  }

  /**
   * The days of a team when scores from {@code review} up to below {@code decline} are reviewed,
   * oldest first.
   *
   * @param review 0 to 1001 (none)
   * @param decline {@code review} to 1001 (none)
   */
  public List<ReviewDay> days(int review, int decline, Capacity capacity) {
    return days(day -> on(day, review, decline), capacity);
  }

  /**
   * The days of a team that reviews the bands whose treatment is manual review, oldest first.
   *
   * @param bands a partition of 0 to 1000 from the lowest up, as a {@link
   *     org.riskbench.decision.Policy} holds them
   */
  public List<ReviewDay> days(List<Band> bands, Capacity capacity) {
    return days(day -> byHand(day, bands), capacity);
  }

  private List<ReviewDay> days(IntToDoubleFunction arrivals, Capacity capacity) {
    TeamDays team = new TeamDays(capacity, from.length);
    List<ReviewDay> days = new ArrayList<>(from.length);
    for (int day = 0; day < from.length; day++) {
      days.add(team.pass(arrivals.applyAsDouble(day)));
    }
    return days;
  }

  private double byHand(int day, List<Band> bands) {
    double sum = 0;
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).treatment() == Treatment.MANUAL_REVIEW) {
        int to = i + 1 < bands.size() ? bands.get(i + 1).from() : NONE;
        sum += on(day, bands.get(i).from(), to);
      }
    }
    return sum;
  }

  /** Share of the working days on which more cases wait than can be reviewed; 0 without days. */
  public double exceedance(int review, int decline, Capacity capacity) {
    TeamDays team = new TeamDays(capacity, from.length);
    int exceeded = 0;
    for (int day = 0; day < from.length; day++) {
      exceeded += team.pass(on(day, review, decline)).isAbove(capacity) ? 1 : 0;
    }
    return from.length == 0 ? 0 : (double) exceeded / from.length;
  }

  /** Whether a team can carry what lies between two thresholds. */
  public boolean fits(int review, int decline, Capacity capacity) {
    return exceedance(review, decline, capacity) <= capacity.exceedable() + TeamDays.TOLERANCE;
  }

  /**
   * For each upper threshold the lowest lower one that the team can carry: index by the upper one,
   * 0 to 1001. It rises with the upper one, as more above means more cases on every day.
   */
  public int[] lowestReview(Capacity capacity) {
    int[] lowest = new int[NONE + 1];
    int review = 0;
    for (int decline = 0; decline <= NONE; decline++) {
      while (review < decline && !fits(review, decline, capacity)) {
        review++;
      }
      lowest[decline] = review;
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

  /** Weight of the scores from one up to below another on a working day. */
  public double on(int day, int least, int below) {
    return from[day][least] - from[day][below];
  }

  /** Cases that arrive on an average working day between two thresholds; 0 without days. */
  public double perDay(int review, int decline) {
    return Arrays.stream(from).mapToDouble(day -> day[review] - day[decline]).average().orElse(0);
  }
}
