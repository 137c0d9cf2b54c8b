package org.riskbench.threshold;

import java.util.List;
import org.riskbench.decision.Capacity;

/**
 * A review team's working days in short. All counts are weighted.
 *
 * @param days how many working days there are
 * @param perDay cases that come in on an average day; 0 without days
 * @param busiest most cases that come in on a day
 * @param above working days on which more cases wait than can be reviewed
 * @param backlog most cases left over at the end of a day
 * @param oldest most working days that a case left over has waited
 * @param overflowed share of the cases that become too old to be reviewed, 0 to 1; 0 without cases
 */
public record Workload(
    int days,
    double perDay,
    double busiest,
    int above,
    double backlog,
    int oldest,
    double overflowed) {

  /** Sums days up. */
  public static Workload of(List<ReviewDay> days, Capacity capacity) {
    double arrived = days.stream().mapToDouble(ReviewDay::arrived).sum();
    double overflowed = days.stream().mapToDouble(ReviewDay::overflowed).sum();
    return new Workload(
        days.size(),
        days.isEmpty() ? 0 : arrived / days.size(),
        days.stream().mapToDouble(ReviewDay::arrived).max().orElse(0),
        (int) days.stream().filter(day -> day.isAbove(capacity)).count(),
        days.stream().mapToDouble(ReviewDay::backlog).max().orElse(0),
        days.stream().mapToInt(ReviewDay::oldest).max().orElse(0),
        arrived > 0 ? overflowed / arrived : 0);
  }

  /** Share of the working days on which more cases wait than can be reviewed; 0 without days. */
  public double exceedance() {
    return days == 0 ? 0 : (double) above / days;
  }

  /** Whether a team can carry it. */
  public boolean fits(Capacity capacity) {
    return exceedance() <= capacity.exceedable() + TeamDays.TOLERANCE;
  }
}
