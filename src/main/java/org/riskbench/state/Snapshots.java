package org.riskbench.state;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.riskbench.problem.ProblemException;
import org.riskbench.velocity.StateSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots now and then, by count and by time, on a thread of its own. One that fails leaves
 * the last good one, and the next try comes soon.
 */
final class Snapshots {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final Duration STEP = Duration.ofSeconds(1);

  private final StatePlan plan;
  private final SnapshotFolder folder;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private long lastAt;
  private long lastTaken;
  private long lastSequence;

  Snapshots(StatePlan plan, SnapshotFolder folder, Clock clock) {
    this.plan = plan;
    this.folder = folder;
    this.clock = clock;
    this.lastAt = clock.millis();
  }

  String place() {
    return "in "
        + plan.folder()
        + ", with a snapshot at least every "
        + plan.age().toMinutes()
        + " minutes";
  }

  void start(LiveStates states) {
    Thread thread = new Thread(() -> run(states), "state-snapshots");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(LiveStates states) {
    try {
      while (!closing.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
        if (isDue(states)) {
          tryToTake(states);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  synchronized boolean isDue(LiveStates states) {
    long since = states.taken() - lastTaken;
    return since >= plan.records()
        || (since > 0 && clock.millis() - lastAt >= plan.age().toMillis());
  }

  private void tryToTake(LiveStates states) {
    try {
      take(states);
    } catch (ProblemException e) {
      LOG.warn("{}", e.problem().sentence());
    }
  }

  /**
   * Takes one now.
   *
   * @throws ProblemException STATE-112 if it can't be written, STATE-113 if the log has not kept
   *     what it knows
   */
  synchronized void take(LiveStates states) {
    long taken = states.taken();
    LiveStates.Moment moment = states.begin();
    try {
      folder.write(moment.sequence(), clock.millis(), out -> write(states, moment, out));
      lastTaken = taken;
      lastAt = clock.millis();
      // The snapshot before this one must do with the log, should this one turn out damaged.
      states.forget(lastSequence, lastAt);
      lastSequence = moment.sequence();
    } catch (IOException e) {
      throw StateProblem.unusable(plan.folder(), e);
    } finally {
      moment.states().forEach(StateSnapshot::close);
    }
  }

  /** A snapshot that knows more than the log would count a record twice whose caller asks again. */
  private void write(LiveStates states, LiveStates.Moment moment, OutputStream out)
      throws IOException {
    SnapshotFile.write(moment.sequence(), clock.millis(), moment.states(), out);
    if (!Waiting.until(() -> states.numbers().isKeptUpTo(moment.sequence()), plan.patience())) {
      throw StateProblem.notKept(moment.sequence());
    }
  }

  /** Takes a last one if anything changed, and gives the folder back. */
  void close(LiveStates states) {
    closing.countDown();
    try {
      ended.await();
      boolean changed;
      synchronized (this) {
        changed = states.taken() > lastTaken;
      }
      if (changed) {
        tryToTake(states);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      folder.close();
    }
  }
}
