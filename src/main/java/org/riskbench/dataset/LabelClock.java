package org.riskbench.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;

/** Works out when each label was known, and which are too young to count. */
final class LabelClock {
  private static final double MATURE = 0.95;

  /** Fewer measured delays say nothing about the age by which 95 % have arrived. */
  private static final int ENOUGH = 20;

  private final LabelState[] read;
  private final LabelTiming timing;
  private final double[] times;
  private final double[] arrivals;
  private final boolean clock;

  private LabelClock(LabelState[] read, LabelTiming timing, Rows rows, Optional<TimeAxis> axis) {
    this.read = read;
    this.timing = timing;
    this.clock = axis.filter(TimeAxis::isClock).isPresent();
    this.times = new double[read.length];
    this.arrivals = arrivals(rows, axis);
    Arrays.setAll(times, row -> axis.map(a -> a.at(row) * a.millisPerUnit()).orElse(Double.NaN));
  }

  /** What the clock says. */
  record Reading(LabelMaturity maturity, LabelState[] states, double[] knownAt, boolean[] young) {}

  static Reading read(LabelState[] read, LabelTiming timing, Rows rows, Optional<TimeAxis> axis) {
    return new LabelClock(read, timing, rows, axis).read();
  }

  private double[] arrivals(Rows rows, Optional<TimeAxis> axis) {
    double[] known = new double[read.length];
    Arrays.fill(known, Double.NaN);
    OptionalInt column = rows.schema().find(ColumnRole.LABEL_TIME);
    if (clock && column.isPresent() && isNumeric(rows, column.getAsInt())) {
      double[] values = rows.numbers(column.getAsInt());
      double unit = axis.map(TimeAxis::millisPerUnit).orElse(1.0);
      Arrays.setAll(known, row -> values[row] * unit);
    }
    return known;
  }

  private static boolean isNumeric(Rows rows, int column) {
    return rows.schema().column(column).kind().isNumeric();
  }

  private Reading read() {
    LabelMaturity maturity = clock ? maturity() : LabelMaturity.UNKNOWN;
    LabelState[] states = read.clone();
    double[] known = new double[read.length];
    boolean[] young = new boolean[read.length];
    double wait = maturity.isKnown() ? maturity.age() : clock ? timing.delay().toMillis() : 0;
    for (int row = 0; row < read.length; row++) {
      known[row] = knownAt(row, wait);
      young[row] = times[row] > maturity.maturedUntil();
      if (isTooYoung(row, maturity, known[row])) {
        states[row] = LabelState.IMMATURE;
      }
    }
    return new Reading(maturity, states, known, young);
  }

  private double knownAt(int row, double wait) {
    if (read[row] != LabelState.FRAUD && read[row] != LabelState.GOOD) {
      return Double.POSITIVE_INFINITY;
    }
    // An arrival before its record is a slip of a clock: nothing is known before it happened.
    double at =
        Double.isNaN(arrivals[row]) ? times[row] + wait : Math.max(arrivals[row], times[row]);
    if (!Double.isNaN(at)) {
      return at;
    }
    return Double.isNaN(arrivals[row]) ? Double.POSITIVE_INFINITY : arrivals[row];
  }

  /** A report makes a fraud known at any age; that nobody has complained takes its time. */
  private boolean isTooYoung(int row, LabelMaturity maturity, double known) {
    return maturity.isKnown()
        && (read[row] == LabelState.GOOD || (read[row] == LabelState.FRAUD && hasArrival(row)))
        && known > maturity.asOf();
  }

  private boolean hasArrival(int row) {
    return !Double.isNaN(arrivals[row]);
  }

  private LabelMaturity maturity() {
    double[] delays = delays(LabelState.FRAUD);
    boolean stated = timing.maturity().isPresent();
    if (!stated && (delays.length < ENOUGH || isOneStamp())) {
      return LabelMaturity.UNKNOWN;
    }
    double age =
        timing.maturity().map(span -> (double) span.toMillis()).orElseGet(() -> most(delays));
    double[] goods = delays(LabelState.GOOD);
    return new LabelMaturity(
        stated ? LabelMaturity.Source.STATED : LabelMaturity.Source.ARRIVALS,
        timing.asOf().map(moment -> (double) moment.toEpochMilli()).orElseGet(this::latest),
        age,
        goods.length < ENOUGH ? age : Math.min(age, most(goods)),
        delays.length);
  }

  private double[] delays(LabelState state) {
    return rows(state)
        .mapToDouble(row -> Math.max(0, arrivals[row] - times[row]))
        .filter(delay -> !Double.isNaN(delay))
        .sorted()
        .toArray();
  }

  private static double most(double[] delays) {
    return delays[(int) Math.ceil(MATURE * delays.length) - 1];
  }

  /** One moment for most labels is when somebody wrote the file, not when they arrived. */
  private boolean isOneStamp() {
    double[] sorted = rows(LabelState.FRAUD).mapToDouble(row -> arrivals[row]).sorted().toArray();
    int half = sorted.length / 2;
    return IntStream.range(0, sorted.length - half).anyMatch(i -> sorted[i] == sorted[i + half]);
  }

  private IntStream rows(LabelState state) {
    return IntStream.range(0, read.length).filter(row -> read[row] == state);
  }

  private double latest() {
    double latest = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < read.length; row++) {
      latest = times[row] > latest ? times[row] : latest;
      latest = arrivals[row] > latest ? arrivals[row] : latest;
    }
    return latest;
  }
}
