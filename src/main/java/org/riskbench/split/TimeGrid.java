package org.riskbench.split;

import java.util.Arrays;

/**
 * Equal steps over the period of a dataset: days, or what fits a shorter or longer one. Immutable.
 *
 * @param start first moment of the first step, in the milliseconds of {@link TimeCuts}
 * @param step length of a step
 * @param leap steps in the next larger unit, such as the seven days of a week
 * @param steps how many steps
 * @param scale what the moments are
 */
public record TimeGrid(double start, double step, int leap, int steps, Scale scale) {
  /** What the moments of a grid are. */
  public enum Scale {
    /** They count from 1970, so that they have a date. */
    DATE,
    /** They count from elsewhere. */
    ELAPSED,
    /** They are positions of rows. */
    ROW
  }

  private static final double DAY = 86_400_000;
  private static final double[][] UNITS = {{DAY, 7}, {3_600_000, 24}, {60_000, 60}, {1_000, 60}};
  private static final int FEWEST = 8;
  private static final int MOST = 20_000;
  private static final int ROW_STEPS = 200;

  /** A grid of the largest unit that divides the period into at least eight steps. */
  static TimeGrid over(double from, double to, Scale scale) {
    if (scale == Scale.ROW) {
      double step = Math.max(1, Math.ceil((to - from + 1) / ROW_STEPS));
      return grid(from, to, step, 10, scale);
    }
    double[] unit =
        Arrays.stream(UNITS)
            .filter(each -> to - from >= FEWEST * each[0])
            .findFirst()
            .orElse(new double[] {1, 1_000});
    double step = unit[0];
    while ((to - from) / step > MOST) {
      step *= unit[1];
    }
    return grid(from, to, step, (int) unit[1], scale);
  }

  private static TimeGrid grid(double from, double to, double step, int leap, Scale scale) {
    double start = Math.floor(from / step) * step;
    return new TimeGrid(start, step, leap, (int) Math.floor((to - start) / step) + 1, scale);
  }

  /** The moment after the last step. */
  public double end() {
    return moment(steps);
  }

  /** The moment at which a step begins; {@code steps} gives the end. */
  public double moment(int index) {
    return start + index * step;
  }

  /** The step that holds a moment, held within 0 and {@code steps}. */
  public int index(double moment) {
    double index = Math.floor((moment - start) / step);
    return (int) Math.max(0, Math.min(steps, index));
  }

  /** The nearest moment at which a step begins. */
  public double nearest(double moment) {
    return this.moment(index(moment + step / 2));
  }
}
