package org.riskbench.server;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.monitor.FigureStore;
import org.riskbench.monitor.Monitor;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the monitor's figures kept while a server runs and when it stops. That they can't be kept
 * stops no server: it is told. Thread-safe.
 */
final class FigureKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FigureKeeper.class);

  private final Monitor monitor;
  private final Optional<FigureStore> store;
  private final Optional<Problem> refused;
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

  /** Keeps what is known now, if there is a place, and tells once what stands in the way. */
  synchronized void keep() {
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
    keep();
    monitor.keepIn(Optional.empty());
    store.ifPresent(FigureStore::close);
  }
}
