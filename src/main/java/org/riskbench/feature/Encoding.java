package org.riskbench.feature;

import org.riskbench.schema.ColumnKind;

/** How a column becomes features. */
public enum Encoding {
  /** Decided by the fitter from the column, the rows and the algorithm. */
  AUTO,
  /** Not at all. */
  LEAVE_OUT,
  AS_IS,
  STANDARDISE,
  LOG,
  QUANTILE_BINS,
  WEIGHT_OF_EVIDENCE,
  ONE_HOT,
  TARGET_RATE,
  HASHED,
  ORDINAL,
  CALENDAR;

  /** Whether a column of that kind can be encoded so. */
  public boolean suits(ColumnKind kind) {
    return switch (this) {
      case AUTO, LEAVE_OUT -> true;
      case AS_IS, STANDARDISE, QUANTILE_BINS, WEIGHT_OF_EVIDENCE -> kind.isNumeric();
      case LOG -> kind == ColumnKind.NUMBER;
      case CALENDAR -> kind == ColumnKind.TIME;
      case ONE_HOT, TARGET_RATE, HASHED, ORDINAL -> !kind.isNumeric();
    };
  }
}
