package org.riskbench.profile;

/**
 * Values that look filled in: they come often, have more decimals than the column's other values
 * (or equal the mean of their class), and only one class has them.
 *
 * @param values how many such values
 * @param frauds frauds that have one that (nearly) no good record has
 * @param goods goods that have one that no fraud has, where frauds were to be expected
 */
record ImputedValues(int values, int frauds, int goods) {
  static final ImputedValues NONE = new ImputedValues(0, 0, 0);

  /** Logarithm of the chance of one class alone that is too small to be chance. */
  private static final double CHANCE = Math.log(1e-6);

  /** Share of the rows with odd values that must be of one class. */
  private static final double MOSTLY = 0.7;

  /** More such values than this were not filled in. */
  private static final int FEW = 100;

  private static final int MOST_DECIMALS = 4;
  private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

  /** A value of no more decimals is typical of people and prices, and comes often by itself. */
  private static final int ROUND_DECIMALS = 2;

  /** Fewer rows than this may share an odd value by chance. */
  private static final int OFTEN = 8;

  /** Share of the rows on the grid (whole numbers, cents) from which others stand out. */
  private static final double ON_GRID = 0.4;

  /** How near to the mean of its class a value is that was filled in with it, in its own size. */
  private static final double NEAR = 2e-3;

  static ImputedValues of(ValueRuns runs) {
    int decimals = decimals(runs);
    double[] means = decimals < 0 ? means(runs) : new double[0];
    double base = base(runs);
    ImputedValues pure = NONE;
    long odd = 0;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.rows(run) >= OFTEN && isOdd(runs, run, decimals, means)) {
        ImputedValues found = ofOneClass(ValueCounts.of(runs, run), base);
        pure = pure.plus(found);
        odd += runs.goods(run) + runs.frauds(run);
      }
    }
    // Where odd values are common, some are of one class by chance, or by what goes on just then.
    boolean mostly = pure.frauds + pure.goods >= MOSTLY * odd;
    return pure.values > 0 && pure.values <= FEW && mostly ? pure : NONE;
  }

  private static ImputedValues ofOneClass(ValueCounts counts, double base) {
    boolean frauds =
        counts.frauds() >= OFTEN
            && counts.goods() <= Evidence.PURE * counts.frauds()
            && counts.frauds() * Math.log(base) < CHANCE;
    boolean goods = counts.frauds() == 0 && counts.goods() * Math.log1p(-base) < CHANCE;
    return frauds
        ? new ImputedValues(1, counts.frauds(), 0)
        : goods ? new ImputedValues(1, 0, counts.goods()) : NONE;
  }

  private ImputedValues plus(ImputedValues other) {
    return new ImputedValues(values + other.values, frauds + other.frauds, goods + other.goods);
  }

  private static double base(ValueRuns runs) {
    return ValueCounts.present(runs).fraudRate();
  }

  private static boolean isOdd(ValueRuns runs, int run, int decimals, double[] means) {
    double value = runs.value(run);
    if (decimals >= 0) {
      return !fits(value, decimals);
    }
    double mean = runs.frauds(run) > runs.goods(run) ? means[1] : means[0];
    return Math.abs(value - mean) <= NEAR * Math.abs(mean) || !fits(value, ROUND_DECIMALS);
  }

  /** The fewest decimals that a good share of the rows have; -1 for a column without a grid. */
  private static int decimals(ValueRuns runs) {
    long present = runs.present();
    // A grid that many different values leave is none.
    int leaving = Math.max(20, runs.size() / 20);
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      long on = 0;
      int off = 0;
      for (int run = 0; run < runs.size() && off <= leaving; run++) {
        boolean fits = fits(runs.value(run), decimals);
        on += fits ? runs.rows(run) : 0;
        off += fits ? 0 : 1;
      }
      if (off <= leaving && on >= ON_GRID * present) {
        return decimals;
      }
    }
    return -1;
  }

  private static boolean fits(double value, int decimals) {
    double scaled = value * POWERS[decimals];
    return Math.abs(scaled - Math.rint(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled));
  }

  /** Means of goods and of frauds over the values that come seldom. */
  private static double[] means(ValueRuns runs) {
    double[] sums = new double[2];
    long[] counts = new long[2];
    for (int run = 0; run < runs.size(); run++) {
      if (runs.rows(run) < OFTEN) {
        sums[0] += runs.value(run) * runs.goods(run);
        sums[1] += runs.value(run) * runs.frauds(run);
        counts[0] += runs.goods(run);
        counts[1] += runs.frauds(run);
      }
    }
    return new double[] {sums[0] / counts[0], sums[1] / counts[1]};
  }
}
