package org.riskbench.server;

import java.time.Duration;
import org.riskbench.answering.RecordLimits;

/**
 * What callers may ask of the server at most.
 *
 * @param records of one call
 * @param concurrent requests in work at a time; more are told to come back (503)
 * @param idle silence after which a connection is closed
 * @param stop time that requests in work have to finish when the server stops
 */
public record ServerLimits(RecordLimits records, int concurrent, Duration idle, Duration stop) {
  public ServerLimits {
    if (concurrent < 1) {
      throw new IllegalArgumentException("limits are above 0");
    }
  }

  /** Limits that suit a desktop and a small service. */
  public static ServerLimits defaults() {
    return new ServerLimits(
        RecordLimits.defaults(), 200, Duration.ofSeconds(15), Duration.ofSeconds(5));
  }
}
