package org.riskbench.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.riskbench.monitor.FigureStore;
import org.riskbench.monitor.Monitor;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the monitor's figures kept while a server runs, once a minute and when it stops, on a thread
 * of its own. That they can't be kept stops no server: it is told. Thread-safe.
 */
final class FigureKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FigureKeeper.class);
  private static final long SECONDS = 60;

  private final Monitor monitor;
  private final Optional<FigureStore> store;
  private final Optional<Problem> refused;
  private @Nullable ScheduledExecutorService reminder;
  private Optional<Problem> told = Optional.empty();

  private FigureKeeper(Monitor monitor, Optional<FigureStore> store, Optional<Problem> refused) {
    this.monitor = monitor;
    this.store = store;
    this.refused = refused;
  }

  /**
   * Lets a monitor go on from what lies in a folder, from the next model on that it is given.
   *
   * @param folder empty to keep nothing
   */
  static FigureKeeper open(Monitor monitor, Optional<Path> folder) {
    Optional<FigureStore> store = Optional.empty();
    Optional<Problem> refused = Optional.empty();
    try {
      store = folder.map(FigureStore::take);
    } catch (ProblemException e) {
      refused = Optional.of(e.problem());
    }
    monitor.keepIn(store);
    FigureKeeper keeper = new FigureKeeper(monitor, store, refused);
    keeper.tell();
    return keeper;
  }

  /** Begins to keep them, if there is a place. */
  synchronized FigureKeeper start() {
    tell(); // whether the model's figures came back
    if (store.isPresent()) {
      ScheduledThreadPoolExecutor thread =
          new ScheduledThreadPoolExecutor(
              1,
              work -> {
                Thread named = new Thread(work, "riskbench-figures");
                named.setDaemon(true);
                return named;
              });
      reminder = thread;
      var unused = thread.scheduleWithFixedDelay(this::keep, SECONDS, SECONDS, TimeUnit.SECONDS);
    }
    return this;
  }

  private synchronized void keep() {
    monitor.keep();
    tell();
  }

  /** Why figures are not kept or did not come back, if so. */
  Optional<Problem> trouble() {
    return refused.or(() -> store.flatMap(FigureStore::trouble));
  }

  /** Into the log, once. */
  private void tell() {
    Optional<Problem> now = trouble();
    if (!now.equals(told)) {
      now.ifPresent(problem -> LOG.warn("{} {}", problem.code(), problem.sentence()));
      told = now;
    }
  }

  /** Keeps what was counted last, and lets others have the folder. */
  @Override
  public void close() {
    ScheduledExecutorService thread = reminder;
    if (thread != null) {
      thread.shutdown();
    }
    keep();
    monitor.keepIn(Optional.empty());
    store.ifPresent(FigureStore::close);
  }
}
