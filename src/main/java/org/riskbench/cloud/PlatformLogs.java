package org.riskbench.cloud;

import java.util.function.Consumer;
import org.riskbench.logging.LineLogs;
import org.slf4j.LoggerFactory;

/** Logs to where a platform collects lines, which adds the time. */
abstract class PlatformLogs extends LineLogs {
  private static final String CHOICE = "slf4j.provider";
  private static final String TALK_OF_CHOICES = "slf4j.internal.verbosity";

  /**
   * Logs to a place.
   *
   * @param lines takes each line with its end
   */
  PlatformLogs(Consumer<String> lines) {
    // Of a failure its kind alone: a message could hold a value of a record.
    super(lines, failure -> ": " + failure.getClass().getName());
  }

  /**
   * Makes one the way to log, unless somebody chose another; before the first line is logged. What
   * else runs in the process makes its own choice.
   */
  static void choose(Class<? extends PlatformLogs> provider) {
    chooseLate(provider);
    if (provider.getName().equals(System.getProperty(CHOICE))) {
      LoggerFactory.getILoggerFactory();
      System.clearProperty(CHOICE);
    }
  }

  /**
   * The same for a process in which nothing else runs: nothing is made before the first line is
   * logged, as the first caller waits for all that is.
   */
  static void chooseLate(Class<? extends PlatformLogs> provider) {
    System.getProperties().putIfAbsent(TALK_OF_CHOICES, "WARN");
    System.getProperties().putIfAbsent(CHOICE, provider.getName());
  }
}
