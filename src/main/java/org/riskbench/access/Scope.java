package org.riskbench.access;

/** What a key allows. */
public enum Scope {
  /** Score records. */
  SCORE,
  /** Tell what became of scored records. */
  FEEDBACK,
  /** See contributions, internal reasons, thresholds and evaluation. */
  EXPLAIN,
  /** Swap models, change the mode, read the monitor. */
  ADMIN
}
