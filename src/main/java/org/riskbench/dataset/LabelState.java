package org.riskbench.dataset;

/** What is known of the outcome of one record. */
public enum LabelState {
  /** The record was fraud. */
  FRAUD,
  /** The record was not fraud. */
  GOOD,
  /** Nobody has said: kept and counted, but never in a training, calibration or test part. */
  UNLABELLED
}
