package org.riskbench.monitor;

/** What the monitor asks of the latest records. */
public enum Question {
  /** Do scores fall as they did when thresholds were found? */
  SCORE("MONITOR-101"),
  /** Does a column hold what it held in training? */
  COLUMN("MONITOR-102"),
  /** Does the state tell of earlier records what it told in training? Asked once for all counts. */
  PAST("MONITOR-110"),
  MISSING("MONITOR-103"),
  UNSEEN("MONITOR-104"),
  /** Values beyond all that training saw. */
  OUTSIDE("MONITOR-105"),
  /** Records that the score alone would not approve. */
  ALERTS("MONITOR-106"),
  /** Records that the score alone would decline. */
  DECLINES("MONITOR-107"),
  /** Requests that failed by our own fault. */
  FAILURES("MONITOR-108"),
  /** Goods that were stopped, once it is known that they were good. */
  FALSE_POSITIVES("MONITOR-109");

  private final String code;

  Question(String code) {
    this.code = code;
  }

  /** Stable code of its alerts. */
  public String code() {
    return code;
  }
}
