package org.riskbench.dataset;

/** What is known of the outcome of one record. */
public enum LabelState {
  /** The record was fraud. */
  FRAUD,
  /** The record was not fraud: nobody has reported it, and it is old enough to know. */
  GOOD,
  /** Unreported, but too young at the date of the extract to be called good; in no part. */
  IMMATURE,
  /** Looked at, and neither fraud nor good could be said; in no part. */
  INDETERMINATE,
  /** Nobody has said: kept and counted, but never in a training, calibration or test part. */
  UNLABELLED
}
