package org.riskbench.threshold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.decision.Capacity;

/**
 * Risk scores by working day, prepared so that the queue of cases between two thresholds is known
 * for every day at once. Immutable and thread-safe.
 */
public final class ReviewQueue {
  private static final int NONE = ThresholdSweep.NONE;

  /** A queue within this much of the capacity does not exceed it: weights add up with an error. */
  private static final double TOLERANCE = 1e-9;

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
    List<ReviewDay> days = new ArrayList<>();
    ArrayDeque<double[]> backlog = new ArrayDeque<>(); // {day of arrival, cases}, oldest first
    for (int day = 0; day < from.length; day++) {
      double arrived = from[day][review] - from[day][decline];
      backlog.add(new double[] {day, arrived});
      double waiting = backlog.stream().mapToDouble(cases -> cases[1]).sum();
      double reviewed = review(backlog, capacity.perDay());
      double overflowed = 0;
      while (!backlog.isEmpty() && day - backlog.getFirst()[0] + 1 >= capacity.oldest()) {
        overflowed += backlog.removeFirst()[1];
      }
      days.add(new ReviewDay(arrived, waiting, reviewed, overflowed));
    }
    return days;
  }

  /** Takes cases away, the oldest first, as many as can be reviewed. */
  private static double review(ArrayDeque<double[]> backlog, double capacity) {
    double left = capacity;
    while (left > 0 && !backlog.isEmpty()) {
      double[] oldest = backlog.getFirst();
      double taken = Math.min(left, oldest[1]);
      left -= taken;
      oldest[1] -= taken;
      if (oldest[1] <= TOLERANCE) {
        backlog.removeFirst();
      }
    }
    return capacity - left;
  }

  /** Share of the working days on which more cases wait than can be reviewed; 0 without days. */
  public double exceedance(int review, int decline, Capacity capacity) {
    if (from.length == 0) {
      return 0;
    }
    long exceeded =
        days(review, decline, capacity).stream()
            .filter(day -> day.waiting() > capacity.perDay() + TOLERANCE)
            .count();
    return (double) exceeded / from.length;
  }

  /** Whether a team can carry what lies between two thresholds. */
  public boolean fits(int review, int decline, Capacity capacity) {
    return exceedance(review, decline, capacity) <= capacity.exceedable() + TOLERANCE;
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

  /** Weight of the scores from one up to below another on a working day. */
  public double on(int day, int least, int below) {
    return from[day][least] - from[day][below];
  }

  /** Cases that arrive on an average working day between two thresholds; 0 without days. */
  public double perDay(int review, int decline) {
    return Arrays.stream(from).mapToDouble(day -> day[review] - day[decline]).average().orElse(0);
  }
}
