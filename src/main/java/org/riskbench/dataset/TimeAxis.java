package org.riskbench.dataset;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;

/** The order of a dataset's rows in time. */
public final class TimeAxis {
  /** Plain numbers from here on are milliseconds since 1970 (in 1973), below they are seconds. */
  private static final double MILLIS_FROM = 1e11;

  private enum Unit {
    MOMENT,
    NUMBER,
    ROW
  }

  private final double[] times;
  private final Unit unit;
  // Looked up once: every row asks.
  private final boolean millis;

  private TimeAxis(double[] times, Unit unit) {
    this.times = times;
    this.unit = unit;
    this.millis = unit == Unit.NUMBER && DoubleStream.of(times).anyMatch(t -> t >= MILLIS_FROM);
  }

  /** The time column, or the order of the rows; empty if there is neither. */
  public static Optional<TimeAxis> of(Dataset dataset) {
    return of(dataset.rows(), dataset.report().options().rowOrderIsTime());
  }

  static Optional<TimeAxis> of(Rows rows, boolean rowOrderIsTime) {
    OptionalInt column = rows.schema().find(ColumnRole.TIME);
    if (column.isPresent()) {
      Column time = rows.schema().column(column.getAsInt());
      return time.kind().isNumeric()
          ? Optional.of(
              new TimeAxis(
                  rows.numbers(column.getAsInt()),
                  time.kind() == ColumnKind.TIME ? Unit.MOMENT : Unit.NUMBER))
          : Optional.empty();
    }
    if (!rowOrderIsTime) {
      return Optional.empty();
    }
    double[] order = new double[rows.size()];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
    return Optional.of(new TimeAxis(order, Unit.ROW));
  }

  /** When a row happened, NaN if that is not known. */
  public double at(int row) {
    return times[row];
  }

  /** A span of time in the unit of {@link #at}; the order of the rows knows none. */
  public double length(Duration span) {
    return switch (unit) {
      case MOMENT -> span.toMillis();
      case NUMBER -> millis ? span.toMillis() : span.toMillis() / 1e3;
      case ROW -> 0;
    };
  }

  /** Whether {@link #at} counts a time that a clock shows, rather than rows. */
  public boolean isClock() {
    return unit != Unit.ROW;
  }

  /** Milliseconds in one unit of {@link #at}; 1 where the order of the rows stands for the time. */
  public double millisPerUnit() {
    return unit == Unit.NUMBER && !millis ? 1e3 : 1;
  }

  /** Whether {@link #at} counts from 1970, so that a moment has a date. */
  public boolean isDated() {
    return unit == Unit.MOMENT
        || (unit == Unit.NUMBER
            && DoubleStream.of(times).anyMatch(t -> t * millisPerUnit() >= MILLIS_FROM));
  }

  /** A time for people: the day, the number, or the row. */
  public String describe(double time) {
    return switch (unit) {
      case MOMENT ->
          Instant.ofEpochMilli((long) time)
              .truncatedTo(ChronoUnit.DAYS)
              .toString()
              .substring(0, 10);
      case NUMBER -> Cells.format(ColumnKind.NUMBER, time);
      case ROW -> "row " + Cells.format(ColumnKind.NUMBER, time);
    };
  }
}
