package org.riskbench.monitor;

import java.time.Instant;

/**
 * Something about the live records that somebody should know. Immutable; tells no value of a
 * record.
 *
 * @param question what was asked; its code is the alert's
 * @param subject the column it is about; empty where it is about all records
 * @param since when it was first seen
 * @param value stability index, or a share from 0 to 1
 * @param expected 0 for an index; the share that was expected
 * @param limit beyond which somebody is alerted
 * @param what one sentence: what is out of the ordinary, and how much
 * @param meaning one sentence: what it means
 * @param advice one sentence: what to do
 * @param remedy what the window offers to do
 */
public record Alert(
    Question question,
    String subject,
    Instant since,
    double value,
    double expected,
    double limit,
    String what,
    String meaning,
    String advice,
    Remedy remedy) {
  /** What helps. */
  public enum Remedy {
    /** A new model from newer records. */
    RETRAIN,
    /** A new score map for the same model, from newer records. */
    REANCHOR,
    /** Somebody looks at where the column comes from. */
    LOOK_AT_SOURCE,
    /** Somebody looks at the server. */
    LOOK_AT_SERVER
  }

  /** Stable code, such as {@code MONITOR-101}. */
  public String code() {
    return question.code();
  }
}
