package org.riskbench.monitor;

import java.util.Arrays;
import java.util.Optional;

/** What the monitor asks, the gravest first. */
public enum Question {
  /** A model that may have been made by whoever got hold of its author's key. */
  SEAL("MONITOR-111"),
  /** Requests that failed by our own fault. */
  FAILURES("MONITOR-108"),
  /** Goods that were stopped, once it is known that they were good. */
  FALSE_POSITIVES("MONITOR-109"),
  /** Records that the score alone would not approve. */
  ALERTS("MONITOR-106"),
  /** Records that the score alone would decline. */
  DECLINES("MONITOR-107"),
  /** Do scores fall as they did when thresholds were found? */
  SCORE("MONITOR-101"),
  /** Does a column hold what it held in training? */
  COLUMN("MONITOR-102"),
  /** Values that are not there. */
  MISSING("MONITOR-103"),
  /** Categories that training saw rarely or never. */
  UNSEEN("MONITOR-104"),
  /** Values beyond all that training saw. */
  OUTSIDE("MONITOR-105"),
  /** Does the state tell of earlier records what it told in training? Asked once for all counts. */
  PAST("MONITOR-110");

  private final String code;

  Question(String code) {
    this.code = code;
  }

  /** The question of a code; empty if there is none. */
  static Optional<Question> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }

  /** Stable code of its alerts. */
  public String code() {
    return code;
  }
}
