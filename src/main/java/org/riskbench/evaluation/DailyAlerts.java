package org.riskbench.evaluation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a team finds that looks at so many alerts a day, the riskiest first: precision top-k and
 * card precision top-k of Dal Pozzolo and others (2018) and Le Borgne and others (2022). Immutable.
 *
 * @param perDay alerts on a day, above 0
 * @param days days with records
 * @param records where each record is an alert of its own
 * @param entities where the records of an entity on one day are one alert, and an entity that was
 *     found out is not looked at on later days; empty if records have no entity
 */
public record DailyAlerts(double perDay, int days, Found records, Optional<Found> entities) {
  /**
   * What was found.
   *
   * @param precision share of frauds among the alerts of an average day, 0 to 1
   * @param attainable precision if every fraud scored above every good record, 0 to 1: on days with
   *     few frauds no model gets further
   * @param recall share of all frauds that were among the alerts, 0 to 1
   * @param interval of the precision, by drawing days; empty with too few of them
   */
  public record Found(
      double precision, double attainable, double recall, Optional<Interval> interval) {}

  /**
   * Looks at the alerts of each day. Records of one score come in an order drawn by a fixed seed. A
   * day with fewer alerts than asked for is judged by those it has.
   *
   * @param days day of each record, counted from anywhere
   * @param entities entity of each record, negative for one of its own; empty if there are none
   * @param perDay above 0
   * @throws org.riskbench.problem.ProblemException DATA-501 without records, DATA-502 if they are
   *     of one class only
   */
  public static DailyAlerts of(
      ScoredRecords records, int[] days, Optional<int[]> entities, double perDay) {
    Evaluator.refuseOneClass(records);
    if (!(perDay > 0) || days.length != records.size()) {
      throw new IllegalArgumentException("alerts are raised on the day of each record");
    }
    int[] alone = new int[records.size()];
    Arrays.fill(alone, -1);
    AlertDays each = AlertDays.of(records, days, alone, perDay);
    return new DailyAlerts(
        perDay,
        each.count(),
        each.found(),
        entities.map(keys -> AlertDays.of(records, days, keys, perDay).found()));
  }
}
