package org.riskbench.explain;

import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;

/** One record with its past, held still to be looked at. Immutable. */
public final class Subject {
  private final FlatRecord record;
  private final double[] told;

  private Subject(FlatRecord record, double[] told) {
    this.record = record;
    this.told = told;
  }

  /**
   * Takes a copy of a record.
   *
   * @param record slots in the order of the model's inputs
   * @param told one value per velocity feature of the model, NaN where missing
   */
  public static Subject of(RiskModel model, RecordView record, double[] told) {
    return new Subject(copy(model.inputs(), record), told.clone());
  }

  /**
   * One of many records.
   *
   * @param row position in the rows, whether its outcome is known or not
   */
  public static Subject of(RiskModel model, KnownRecords among, int row) {
    return of(
        model,
        among.rows().project(model.inputs()).cursor().at(row),
        among.told().stream().mapToDouble(column -> column[row]).toArray());
  }

  private static FlatRecord copy(Schema schema, RecordView from) {
    FlatRecord copy = new FlatRecord(schema);
    for (int slot = 0; slot < schema.size(); slot++) {
      if (schema.column(slot).kind().isNumeric()) {
        copy.set(slot, from.number(slot));
      } else {
        copy.set(slot, from.text(slot));
      }
    }
    return copy;
  }

  /** A copy to be changed. */
  FlatRecord record() {
    return copy(record.schema(), record);
  }

  /** A copy to be changed. */
  double[] told() {
    return told.clone();
  }

  /** What the record has in a place. */
  public Value value(Factor factor) {
    if (factor.isTold()) {
      return Value.of(told[factor.slot()]);
    }
    return factor.kind().isNumeric()
        ? Value.of(record.number(factor.slot()))
        : Value.of(record.text(factor.slot()));
  }
}
