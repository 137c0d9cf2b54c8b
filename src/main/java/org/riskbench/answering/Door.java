package org.riskbench.answering;

/** By which call a record came in. */
public enum Door {
  /** Alone: {@code POST /v1/score}. */
  SCORE,
  /** With others: {@code POST /v1/score/batch}. */
  BATCH,
  /** As tensors: {@code POST /v2/models/NAME/infer}. */
  INFER
}
