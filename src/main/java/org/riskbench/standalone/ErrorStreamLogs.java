package org.riskbench.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.riskbench.logging.LineLogs;

/**
 * Logs to standard error, which whoever runs the process collects; each event begins with its time
 * in UTC. Named as a service in this room's folder of services, so that only an artifact cut from
 * the room has it, never the desk.
 */
public final class ErrorStreamLogs extends LineLogs {
  /** Made by the logging interface, by name. */
  public ErrorStreamLogs() {
    super(
        line -> System.err.print(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line),
        ErrorStreamLogs::trace);
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return System.lineSeparator() + text.toString().stripTrailing();
  }
}
