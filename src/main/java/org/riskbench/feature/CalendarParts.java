package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * A moment on the calendar of a time zone: hour (0 to 23), weekday (1 Monday to 7 Sunday), day of
 * the month (1 to 31), weekend (Saturday, Sunday), night (22:00 to 06:00). All missing if the
 * moment is, or lies before the year 0 or after the year 9999.
 */
public record CalendarParts(String column, ZoneClock zone) implements Derivation {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  /** Years 0 to 9999 in milliseconds since 1970. */
  private static final double FIRST = -62_167_219_200_000.0;

  private static final double END = 253_402_300_800_000.0;

  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        output("hour", ColumnKind.NUMBER, "the hour of %s", ""),
        output("weekday", ColumnKind.NUMBER, "the weekday of %s", ""),
        output("day", ColumnKind.NUMBER, "the day of the month of %s", ""),
        output("weekend", ColumnKind.BOOLEAN, "the weekday of %s", "%s is on a weekend"),
        output("night", ColumnKind.BOOLEAN, "the hour of %s", "%s is at night"));
  }

  private WideColumn output(String part, ColumnKind kind, String phrase, String whenTrue) {
    return new WideColumn(
        new Column(column + "." + part, kind, ColumnRole.FEATURE),
        new Origin(List.of(column), column, phrase, whenTrue));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return kind == ColumnKind.TIME;
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    double moment = record.number(sources[0]);
    if (!(moment >= FIRST && moment < END)) {
      for (int i = 0; i < 5; i++) {
        record.set(first + i, Double.NaN);
      }
      return;
    }
    long wall = zone.wall((long) Math.floor(moment));
    long hour = Math.floorMod(wall, DAY) / HOUR;
    long day = Math.floorDiv(wall, DAY);
    // 1970-01-01 was a Thursday.
    long weekday = Math.floorMod(day + 3, 7L) + 1;
    record.set(first, (double) hour);
    record.set(first + 1, (double) weekday);
    record.set(first + 2, (double) dayOfMonth(day));
    record.set(first + 3, weekday > 5 ? 1 : 0);
    record.set(first + 4, hour < 6 || hour >= 22 ? 1 : 0);
  }

  /** Years are taken from March on, so that the leap day is the last of its year. */
  private static long dayOfMonth(long epochDay) {
    long days = epochDay + 719_468;
    long dayOfEra = Math.floorMod(days, 146_097L);
    long year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
    long month = (5 * dayOfYear + 2) / 153;
    return dayOfYear - (153 * month + 2) / 5 + 1;
  }
}
