package org.riskbench.threshold;

import org.riskbench.decision.Capacity;

/**
 * A review team at work, one working day after another: the oldest cases first, those that get too
 * old set aside. Made for one run through the days.
 */
final class TeamDays {
  /** A queue within this much of the capacity does not exceed it: weights add up with an error. */
  static final double TOLERANCE = 1e-9;

  private final Capacity capacity;

  /** Cases left of each day's arrivals. */
  private final double[] left;

  /** The first day of which cases may be left. */
  private int first;

  private int day;
  private double backlog;

  TeamDays(Capacity capacity, int days) {
    this.capacity = capacity;
    this.left = new double[days];
  }

  /** Lets a day pass on which so many cases arrive. */
  ReviewDay pass(double arrived) {
    double waiting = backlog + arrived;
    left[day] = arrived;
    double reviewed = review();
    double overflowed = expire();
    boolean none = first > day;
    backlog = none ? 0 : waiting - reviewed - overflowed;
    int oldest = none ? 0 : day - first + 1;
    day++;
    return new ReviewDay(arrived, waiting, reviewed, overflowed, oldest);
  }

  private double review() {
    double able = capacity.perDay();
    while (first <= day && able > 0) {
      double taken = Math.min(able, left[first]);
      able -= taken;
      left[first] -= taken;
      if (left[first] > TOLERANCE) {
        break;
      }
      first++;
    }
    return capacity.perDay() - able;
  }

  private double expire() {
    double expired = 0;
    while (first <= day && day - first + 1 >= capacity.oldest()) {
      expired += left[first];
      first++;
    }
    while (first <= day && left[first] <= TOLERANCE) {
      first++;
    }
    return expired;
  }
}
