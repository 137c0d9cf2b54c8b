package org.riskbench.spark;

import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/**
 * Reads what became known of a record, and when. Immutable.
 *
 * @param label where the outcome stands
 * @param known where the moment stands at which it was known; empty if the delay says it
 */
record OutcomeReader(LabelColumn rule, int label, OptionalInt known) {
  /**
   * An outcome.
   *
   * @param delay from the record to the moment it was known, or that moment itself
   */
  record Outcome(boolean fraud, double delay, boolean isMoment) {
    /** When it was known, in milliseconds, for a record of a time. */
    double at(long time) {
      return isMoment ? delay : time + delay;
    }
  }

  /** The reader for a table; empty if it has no such label. */
  static Optional<OutcomeReader> of(LabelColumn rule, TableShape shape) {
    OptionalInt label = shape.find(rule.column());
    return label.isEmpty()
        ? Optional.empty()
        : Optional.of(new OutcomeReader(rule, label.getAsInt(), rule.findKnown(shape)));
  }

  /** What became known of a record; empty if nothing did, or nobody knows when. */
  Optional<Outcome> read(RowReader records, Row row) {
    Optional<Boolean> fraud = rule.fraud(records.text(row, label));
    if (known.isEmpty()) {
      return fraud.map(is -> new Outcome(is, rule.delay().toMillis(), false));
    }
    double moment = Cells.parse(ColumnKind.TIME, records.text(row, known.getAsInt()));
    return fraud.filter(any -> !Double.isNaN(moment)).map(is -> new Outcome(is, moment, true));
  }
}
