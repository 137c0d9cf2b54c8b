package org.riskbench.experiment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.evaluation.DailyAlerts;
import org.riskbench.evaluation.ScoredRecords;

/**
 * What a team finds that looks at so many alerts a day.
 *
 * @param entity the column by which records are put together; empty if there is none
 */
public record AlertsADay(DailyAlerts found, Optional<String> entity) {
  /** As many alerts as are looked at in the literature, where traffic is heavy. */
  public static final double MOST = 100;

  /** Where traffic is light a team looks at this share of it. */
  public static final double SHARE = 0.01;

  /**
   * Looks at the alerts of each day of scored records. Entities are those of the first key column.
   *
   * @param rows of the dataset, one for each record
   * @param perDay alerts on a day, above 0; unless given, one record in a hundred of an average
   *     day, at least 1 and at most {@link #MOST}
   * @return empty unless every record has a date
   */
  public static Optional<AlertsADay> of(
      Dataset dataset, int[] rows, ScoredRecords records, OptionalDouble perDay) {
    Optional<int[]> days = RecordDays.of(dataset, rows);
    if (days.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map.Entry<String, int[]>> keys =
        RecordKeys.of(dataset, rows).entrySet().stream().findFirst();
    double alerts = perDay.orElseGet(() -> usual(records, days.get()));
    DailyAlerts found = DailyAlerts.of(records, days.get(), keys.map(Map.Entry::getValue), alerts);
    return Optional.of(new AlertsADay(found, keys.map(Map.Entry::getKey)));
  }

  private static double usual(ScoredRecords records, int[] days) {
    double all = IntStream.range(0, records.size()).mapToDouble(records::weight).sum();
    double average = all / IntStream.of(days).distinct().count();
    return Math.max(1, Math.min(MOST, Math.rint(SHARE * average)));
  }
}
