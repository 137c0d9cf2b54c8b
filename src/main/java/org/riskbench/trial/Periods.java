package org.riskbench.trial;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;

/**
 * Records divided by when they happened, the earliest first. Immutable.
 *
 * @param unit how long a group is
 * @param places of the groups along an axis of time, rising: the first moment in milliseconds since
 *     1970 or, of a {@link Unit#STRETCH}, its number from 1
 * @param division the groups with their names; every name is of at least one record
 */
public record Periods(Unit unit, List<Double> places, Division division) {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Periods of fewer days than this are told day by day. */
  private static final long WEEKS_FROM = 28;

  /** Periods of more days than this are told month by month. */
  private static final long MONTHS_FROM = 366;

  private static final int STRETCHES = 12;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  public Periods {
    places = List.copyOf(places);
  }

  /** How long a group of records is. */
  public enum Unit {
    DAY,
    /** From Monday to Sunday. */
    WEEK,
    MONTH,
    /** Equally many records in their order, where there are no dates. */
    STRETCH
  }

  /**
   * Divides records by day, week or month, whichever gives a few dozen groups (in UTC); where times
   * have no dates, into stretches of equally many.
   *
   * @param at rows of the dataset
   * @return empty if it isn't known of all of them when they happened
   */
  public static Optional<Periods> of(Dataset dataset, int[] at) {
    return TimeAxis.of(dataset).flatMap(axis -> of(axis, at));
  }

  private static Optional<Periods> of(TimeAxis axis, int[] at) {
    double[] times = IntStream.of(at).mapToDouble(axis::at).toArray();
    if (times.length == 0 || Arrays.stream(times).anyMatch(Double::isNaN)) {
      return Optional.empty();
    }
    return Optional.of(
        axis.isDated()
            ? dated(Arrays.stream(times).map(time -> time * axis.millisPerUnit()).toArray())
            : stretches(times));
  }

  private static Periods dated(double[] millis) {
    double first = Arrays.stream(millis).min().orElse(0);
    double last = Arrays.stream(millis).max().orElse(0);
    double days = (last - first) / MILLIS_A_DAY;
    Unit unit = days < WEEKS_FROM ? Unit.DAY : days <= MONTHS_FROM ? Unit.WEEK : Unit.MONTH;
    LocalDate[] starts = new LocalDate[millis.length];
    Arrays.setAll(starts, i -> start(unit, millis[i]));
    List<LocalDate> dates = Arrays.stream(starts).distinct().sorted().toList();
    int[] groupOf =
        Arrays.stream(starts).mapToInt(start -> Collections.binarySearch(dates, start)).toArray();
    return new Periods(
        unit,
        dates.stream().map(date -> date.toEpochDay() * MILLIS_A_DAY).toList(),
        new Division(dates.stream().map(date -> name(unit, date)).toList(), groupOf));
  }

  private static LocalDate start(Unit unit, double millis) {
    LocalDate day =
        Instant.ofEpochMilli((long) millis)
            .truncatedTo(ChronoUnit.DAYS)
            .atZone(ZoneOffset.UTC)
            .toLocalDate();
    return switch (unit) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case DAY, STRETCH -> day;
    };
  }

  private static String name(Unit unit, LocalDate date) {
    return (unit == Unit.MONTH ? MONTH : DAY).format(date);
  }

  private static Periods stretches(double[] times) {
    Integer[] order = IntStream.range(0, times.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> times[i]));
    int count = Math.min(STRETCHES, times.length);
    int[] groupOf = new int[times.length];
    int group = 0;
    for (int place = 0; place < order.length; place++) {
      int due = (int) ((long) place * count / order.length);
      // Records of one moment stay together.
      if (place == 0 || times[order[place]] != times[order[place - 1]]) {
        group = Math.max(group, due);
      }
      groupOf[order[place]] = group;
    }
    int[] used = Arrays.stream(groupOf).distinct().sorted().toArray();
    int[] places = Arrays.stream(groupOf).map(g -> Arrays.binarySearch(used, g)).toArray();
    List<Double> numbers = IntStream.rangeClosed(1, used.length).mapToObj(i -> (double) i).toList();
    return new Periods(
        Unit.STRETCH,
        numbers,
        new Division(
            IntStream.rangeClosed(1, used.length).mapToObj(i -> i + " of " + used.length).toList(),
            places));
  }
}
