package org.riskbench.server;

import java.time.Duration;

/**
 * What one caller may ask of the server at most.
 *
 * @param recordBytes one record, alone or in a batch, in bytes
 * @param arrayBytes a whole JSON array of records, in bytes
 * @param arrayRows records in a JSON array; lines of NDJSON and CSV are not limited
 * @param depth nesting of JSON values in a record
 * @param concurrent requests in work at a time; more are told to come back (503)
 * @param idle silence after which a connection is closed
 * @param stop time that requests in work have to finish when the server stops
 */
public record ServerLimits(
    int recordBytes,
    long arrayBytes,
    int arrayRows,
    int depth,
    int concurrent,
    Duration idle,
    Duration stop) {
  public ServerLimits {
    if (recordBytes < 1 || arrayBytes < 1 || arrayRows < 1 || depth < 1 || concurrent < 1) {
      throw new IllegalArgumentException("limits are above 0");
    }
  }

  /** Limits that suit a desktop and a small service. */
  public static ServerLimits defaults() {
    return new ServerLimits(
        64 << 10, 64L << 20, 10_000, 8, 200, Duration.ofSeconds(15), Duration.ofSeconds(5));
  }
}
