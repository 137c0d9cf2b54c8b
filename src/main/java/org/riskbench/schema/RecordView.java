package org.riskbench.schema;

/** One record, read by column position in its schema. What is read may move on (a cursor). */
public interface RecordView {
  /**
   * Value of a column whose kind {@linkplain ColumnKind#isNumeric() is numeric}.
   *
   * @return NaN if missing
   */
  double number(int column);

  /**
   * Value of a column of kind CATEGORY or TEXT.
   *
   * @return the empty text if missing
   */
  String text(int column);
}
