package org.riskbench.profile;

import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

/**
 * What findings need to know of a column beside its profile; holds no value.
 *
 * @param present counts of the rows with a value
 * @param missing counts of the rows without one
 * @param topRows rows of the most frequent value
 * @param purest the value that most frauds have and nearly no good one
 * @param integral whether all its numbers are whole
 */
record Evidence(
    Column column,
    SingleAuc auc,
    ValueCounts present,
    ValueCounts missing,
    int topRows,
    ValueCounts purest,
    boolean integral,
    ImputedValues imputed) {
  /** A value with fewer goods than this share of its rows is as good as pure. */
  static final double PURE = 0.01;

  static Evidence of(Column column, ValueRuns runs, SingleAuc auc) {
    int top = 0;
    int purest = -1;
    for (int run = 0; run < runs.size(); run++) {
      top = Math.max(top, runs.rows(run));
      boolean pure = runs.frauds(run) > 0 && runs.goods(run) <= PURE * runs.frauds(run);
      if (pure && (purest < 0 || runs.frauds(run) > runs.frauds(purest))) {
        purest = run;
      }
    }
    boolean number = column.kind() == ColumnKind.NUMBER;
    return new Evidence(
        column,
        auc,
        ValueCounts.present(runs),
        ValueCounts.of(runs, runs.missing()),
        top,
        purest < 0 ? ValueCounts.NONE : ValueCounts.of(runs, purest),
        number && isIntegral(runs),
        number ? ImputedValues.of(runs) : ImputedValues.NONE);
  }

  private static boolean isIntegral(ValueRuns runs) {
    for (int run = 0; run < runs.size(); run++) {
      double value = runs.value(run);
      double last = runs.upTo(run);
      if (value != Math.rint(value) || last != Math.rint(last)) {
        return false;
      }
    }
    return true;
  }

  /** All labelled rows. */
  ValueCounts all() {
    return present.plus(missing);
  }
}
