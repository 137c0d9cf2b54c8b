package org.riskbench.profile;

/**
 * How many rows, of which class and when.
 *
 * @param rows all of them, labelled or not
 * @param first rows in the first part of the period
 * @param last rows in the last part of the period
 */
record ValueCounts(int rows, int goods, int frauds, int first, int last) {
  static final ValueCounts NONE = new ValueCounts(0, 0, 0, 0, 0);

  static ValueCounts of(ValueRuns runs, int run) {
    return new ValueCounts(
        runs.rows(run), runs.goods(run), runs.frauds(run), runs.first(run), runs.last(run));
  }

  /** Everything that has a value. */
  static ValueCounts present(ValueRuns runs) {
    return between(runs, 0, runs.size());
  }

  static ValueCounts between(ValueRuns runs, int from, int to) {
    int rows = 0;
    int goods = 0;
    int frauds = 0;
    int first = 0;
    int last = 0;
    for (int run = from; run < to; run++) {
      rows += runs.rows(run);
      goods += runs.goods(run);
      frauds += runs.frauds(run);
      first += runs.first(run);
      last += runs.last(run);
    }
    return new ValueCounts(rows, goods, frauds, first, last);
  }

  ValueCounts plus(ValueCounts other) {
    return new ValueCounts(
        rows + other.rows,
        goods + other.goods,
        frauds + other.frauds,
        first + other.first,
        last + other.last);
  }

  int labelled() {
    return goods + frauds;
  }

  /** Share of frauds among the labelled rows, NaN without any. */
  double fraudRate() {
    return labelled() == 0 ? Double.NaN : (double) frauds / labelled();
  }
}
