package org.riskbench.server;

import java.time.Duration;

/**
 * What callers may ask of the line at most.
 *
 * @param headerBytes request line and headers together
 * @param all connections at a time; where the system allows fewer open files, fewer
 * @param perAddress connections from one address; this machine's own and those of a proxy are not
 *     counted
 * @param idle silence after which a connection is closed
 * @param bytesPerSecond what a body must arrive or leave with at least, where one waits for it,
 *     once five seconds were waited in all
 */
public record ConnectionLimits(
    int headerBytes, int all, int perAddress, Duration idle, int bytesPerSecond) {
  public ConnectionLimits {
    if (headerBytes < 1024 || all < 1 || perAddress < 1 || bytesPerSecond < 0) {
      throw new IllegalArgumentException("limits are above 0, headers have 1024 bytes or more");
    }
  }

  /** Limits that suit a desktop and a small service. */
  public static ConnectionLimits defaults() {
    return new ConnectionLimits(8192, 20_000, 500, Duration.ofSeconds(15), 1_000);
  }
}
