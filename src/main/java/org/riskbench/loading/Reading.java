package org.riskbench.loading;

import org.riskbench.schema.CellFormat;
import org.riskbench.schema.ColumnKind;

/**
 * How the cells of a column are to be read.
 *
 * @param unsure whether another format would read all cells as well, and otherwise
 */
record Reading(ColumnKind kind, CellFormat format, boolean unsure) {
  static Reading plain(ColumnKind kind) {
    return new Reading(kind, CellFormat.PLAIN, false);
  }

  static Reading sure(ColumnKind kind, CellFormat format) {
    return new Reading(kind, format, false);
  }

  /** Whether it is not known which of two numbers is the day. */
  boolean isUnsureMoment() {
    return unsure && kind == ColumnKind.TIME;
  }

  /** The same with the order of day and month known. */
  Reading inOrder(CellFormat.DateOrder order) {
    return format instanceof CellFormat.Moment moment
        ? sure(kind, new CellFormat.Moment(order, moment.zone()))
        : this;
  }
}
