package org.riskbench.velocity;

/** Whether a state took a record. */
public enum Admission {
  /** It counts from now on. */
  TAKEN,
  /** It is more than five minutes older than the newest record: answered, not kept. */
  TOO_LATE,
  /** It is more than a minute ahead of the clock: answered, not kept. */
  AHEAD,
  /** It says no time: nothing can be told or kept. */
  NO_TIME
}
