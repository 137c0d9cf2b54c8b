package org.riskbench.ui.split;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.riskbench.split.TimeGrid;
import org.riskbench.split.TimeGrid.Scale;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** How the moments of a grid are written: as dates, as days since it began, or as records. */
final class Moments {
  private static final double DAY = Duration.ofDays(1).toMillis();

  private final TimeGrid grid;
  private final Messages messages;

  Moments(TimeGrid grid, Messages messages) {
    this.grid = grid;
    this.messages = messages;
  }

  /** A moment for people. */
  String text(double moment) {
    return switch (grid.scale()) {
      case DATE -> grid.step() < DAY ? Formats.day(moment) + clock(moment) : Formats.day(moment);
      case ELAPSED ->
          messages.text("split.moment.day", Formats.count(Math.floor(moment / DAY)))
              + (grid.step() < DAY ? clock(moment) : "");
      case ROW -> messages.text("split.moment.row", Formats.count(moment + 1));
    };
  }

  private static String clock(double moment) {
    return ", " + clock().format(Instant.ofEpochMilli((long) moment));
  }

  /** What so many steps are called: {@code day}, {@code week}, {@code 28 days}. */
  String span(int steps) {
    double length = steps * grid.step();
    if (grid.scale() == Scale.ROW) {
      return messages.text("split.span.rows", Formats.count(length));
    }
    double[] units = {7 * DAY, DAY, 3_600_000, 60_000, 1_000};
    String[] names = {"week", "day", "hour", "minute", "second"};
    for (int i = 0; i < units.length; i++) {
      if (length == units[i]) {
        return messages.text("split.span." + names[i]);
      }
      if (i > 0 && length % units[i] == 0) {
        return messages.text("split.span." + names[i] + "s", Formats.count(length / units[i]));
      }
    }
    return messages.text("split.span.seconds", Formats.count(length / 1_000));
  }

  /** A length of time in days, for people. */
  static String days(double millis) {
    double days = millis / DAY;
    boolean whole = Math.abs(days - Math.rint(days)) < 0.05;
    return Formats.print(whole ? "%,.0f" : "%,.1f", days);
  }

  private static DateTimeFormatter clock() {
    return Formats.dates("HH:mm").withZone(ZoneOffset.UTC);
  }
}
