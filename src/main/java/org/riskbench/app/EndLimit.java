package org.riskbench.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.riskbench.cli.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long closing may take: a disk or a network drive that never answers must not keep a program
 * alive that nobody sees any more, for the next start would be told that it is open already.
 */
final class EndLimit {
  private static final Logger LOG = LoggerFactory.getLogger(EndLimit.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int GIVEN_UP = 1;
  private static final String SAID =
      "Riskbench gave up waiting for a disk while it closed. What was kept before is as it was;"
          + " the last changes may be missing.";

  private EndLimit() {}

  /** From now on the program has half a minute; nothing happens if it ends before. */
  static void begin() {
    begin(LIMIT, () -> Runtime.getRuntime().halt(GIVEN_UP));
  }

  /**
   * The same with another end.
   *
   * @param end ends the program without waiting for anything; called on a thread of its own
   */
  static void begin(Duration limit, Runnable end) {
    long start = System.nanoTime();
    Thread watch =
        new Thread(
            () -> {
              for (long left = limit.toNanos(); left > 0; ) {
                LockSupport.parkNanos(left);
                left = limit.toNanos() - (System.nanoTime() - start);
              }
              LOG.warn("{}", SAID);
              Terminal.ofProcess().say(SAID);
              end.run();
            },
            "end-limit");
    watch.setDaemon(true);
    watch.start();
  }
}
