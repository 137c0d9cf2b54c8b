package org.riskbench.server;

import java.time.Duration;
import org.riskbench.answering.RecordLimits;

/**
 * What callers may ask of the server at most.
 *
 * @param records of one call
 * @param concurrent records that came alone and are in work at a time; more are told to come back
 *     (503). A record counts once all of it is there
 * @param streams other calls at a time; more are told to come back (503). Each holds a thread
 * @param connections of the line
 * @param arrival time in which all of a record that comes alone must be there
 * @param stop time that requests in work have to finish when the server stops
 */
public record ServerLimits(
    RecordLimits records,
    int concurrent,
    int streams,
    ConnectionLimits connections,
    Duration arrival,
    Duration stop) {
  public ServerLimits {
    if (concurrent < 1 || streams < 1) {
      throw new IllegalArgumentException("limits are above 0");
    }
  }

  /** Limits that suit a desktop and a small service. */
  public static ServerLimits defaults() {
    return new ServerLimits(
        RecordLimits.defaults(),
        200,
        64,
        ConnectionLimits.defaults(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(5));
  }

  /** The same with other limits of one call. */
  public ServerLimits records(RecordLimits other) {
    return new ServerLimits(other, concurrent, streams, connections, arrival, stop);
  }

  /** The same with so many records in work. */
  public ServerLimits concurrent(int other) {
    return new ServerLimits(records, other, streams, connections, arrival, stop);
  }

  /** The same with so many other calls. */
  public ServerLimits streams(int other) {
    return new ServerLimits(records, concurrent, other, connections, arrival, stop);
  }

  /** The same with other limits of the line. */
  public ServerLimits connections(ConnectionLimits other) {
    return new ServerLimits(records, concurrent, streams, other, arrival, stop);
  }
}
