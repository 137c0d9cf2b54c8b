package org.riskbench.ui.split;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.chart.ValueAxis;
import org.riskbench.split.TimeGrid;
import org.riskbench.split.TimeGrid.Scale;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Scales;

/** A horizontal axis of moments: ticks at the beginnings of days, weeks, months or years. */
final class DateAxis extends ValueAxis<Number> {
  private static final double DAY = 86_400_000;
  private static final int MOST_TICKS = 12;

  /** Other moments have longer names than days. */
  private static final int MOST_NAMES = 7;

  private static final double[] LENGTHS = {1, 2, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  private Moments moments;
  private Scale scale = Scale.DATE;

  DateAxis(Moments moments) {
    this.moments = moments;
    setSide(Side.BOTTOM);
    setAnimated(false);
    setAutoRanging(false);
    setMinorTickVisible(false);
  }

  /** Shows the whole of a grid. */
  void show(TimeGrid grid, Moments names) {
    moments = names;
    scale = grid.scale();
    setLowerBound(grid.start());
    setUpperBound(grid.end());
    requestAxisLayout();
  }

  @Override
  protected List<Number> calculateTickValues(double length, Object range) {
    double period = getUpperBound() - getLowerBound();
    if (scale != Scale.DATE || period < 2 * DAY) {
      return evenly(nice(period / MOST_NAMES));
    }
    for (double days : LENGTHS) {
      if (period / (days * DAY) <= MOST_TICKS) {
        return evenly(days * DAY);
      }
    }
    return months(period);
  }

  private List<Number> evenly(double step) {
    List<Number> ticks = new ArrayList<>();
    for (double at = Math.ceil(getLowerBound() / step) * step; at <= getUpperBound(); at += step) {
      ticks.add(at);
    }
    return ticks;
  }

  /** The next larger round length, of time where it is one. */
  private double nice(double length) {
    if (scale != Scale.ROW) {
      double minute = 60_000;
      double hour = 60 * minute;
      double[] spans = {
        minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, DAY, 2 * DAY, 7 * DAY
      };
      for (double span : spans) {
        if (span >= length) {
          return span;
        }
      }
    }
    return Scales.step(length, 1, 1);
  }

  private List<Number> months(double period) {
    int months = MONTHS[MONTHS.length - 1];
    for (int each : MONTHS) {
      if (period / (each * 30.4 * DAY) <= MOST_TICKS) {
        months = each;
        break;
      }
    }
    List<Number> ticks = new ArrayList<>();
    LocalDate at = date(getLowerBound()).withDayOfMonth(1);
    at =
        months < 12
            ? at.withMonth(1 + (at.getMonthValue() - 1) / months * months)
            : at.withDayOfYear(1);
    for (; moment(at) <= getUpperBound(); at = at.plusMonths(months)) {
      if (moment(at) >= getLowerBound()) {
        ticks.add(moment(at));
      }
    }
    return ticks;
  }

  private static LocalDate date(double moment) {
    return LocalDate.ofInstant(Instant.ofEpochMilli((long) moment), ZoneOffset.UTC);
  }

  private static double moment(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  @Override
  protected String getTickMarkLabel(Number value) {
    double at = value.doubleValue();
    double period = getUpperBound() - getLowerBound();
    if (scale != Scale.DATE || period < 2 * DAY) {
      return moments.text(at);
    }
    boolean months = period / (14 * DAY) > MOST_TICKS;
    return (months ? month() : date()).format(Instant.ofEpochMilli((long) at));
  }

  @Override
  protected List<Number> calculateMinorTickMarks() {
    return List.of();
  }

  @Override
  protected Object getRange() {
    return new double[] {getLowerBound(), getUpperBound()};
  }

  @Override
  protected void setRange(Object range, boolean animate) {
    double[] bounds = (double[]) range;
    setLowerBound(bounds[0]);
    setUpperBound(bounds[1]);
    currentLowerBound.set(bounds[0]);
    setScale(calculateNewScale(getWidth(), bounds[0], bounds[1]));
  }

  private static DateTimeFormatter date() {
    return Formats.dates("d MMM").withZone(ZoneOffset.UTC);
  }

  private static DateTimeFormatter month() {
    return Formats.dates("MMM uuuu").withZone(ZoneOffset.UTC);
  }
}
