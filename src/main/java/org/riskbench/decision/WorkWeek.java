package org.riskbench.decision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a team works. Immutable.
 *
 * @param zone of the desk
 * @param days days of the week on which it works, at least one
 */
public record WorkWeek(ZoneId zone, Set<DayOfWeek> days) {
  /** Every day, in UTC. */
  public static final WorkWeek EVERY_DAY =
      new WorkWeek(ZoneOffset.UTC, EnumSet.allOf(DayOfWeek.class));

  public WorkWeek {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a team works on some day");
    }
  }

  /** Monday to Friday. */
  public static WorkWeek weekdays(ZoneId zone) {
    return new WorkWeek(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
  }

  /**
   * Working days of a period.
   *
   * @param dates working days from the first record's to the last record's, without gaps
   * @param dayOf for each record, the working day on which the team gets it: the day itself or, on
   *     a day off, the next one on which it works
   */
  public record Period(List<LocalDate> dates, int[] dayOf) {}

  /**
   * The working days of records.
   *
   * @param millis when each record happened, in milliseconds since 1970; none NaN
   */
  public Period period(double[] millis) {
    LocalDate[] reached = new LocalDate[millis.length];
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < millis.length; i++) {
      LocalDate day = working(Instant.ofEpochMilli((long) millis[i]).atZone(zone).toLocalDate());
      reached[i] = day;
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }
    List<LocalDate> dates = new ArrayList<>();
    int[] numbers =
        millis.length == 0
            ? new int[0]
            : new int[(int) (last.toEpochDay() - first.toEpochDay()) + 1];
    for (LocalDate day = first; millis.length > 0 && !day.isAfter(last); day = day.plusDays(1)) {
      numbers[(int) (day.toEpochDay() - first.toEpochDay())] = dates.size();
      if (days.contains(day.getDayOfWeek())) {
        dates.add(day);
      }
    }
    int[] dayOf = new int[millis.length];
    for (int i = 0; i < dayOf.length; i++) {
      dayOf[i] = numbers[(int) (reached[i].toEpochDay() - first.toEpochDay())];
    }
    return new Period(dates, dayOf);
  }

  private LocalDate working(LocalDate day) {
    LocalDate reached = day;
    while (!days.contains(reached.getDayOfWeek())) {
      reached = reached.plusDays(1);
    }
    return reached;
  }
}
