package org.riskbench.server;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.answering.Recorder;
import org.riskbench.state.LiveStates;
import org.riskbench.state.SightingSource;
import org.riskbench.state.States;

/**
 * Gives a server its decision log, with the state that goes on from it, and closes the log once the
 * server has stopped. Thread-safe; all methods may block.
 */
public final class DecisionKeeping implements AutoCloseable {
  private final ScoringServer server;
  private final Supplier<OpenLog> opener;
  private final Function<OpenLog, DecisionLog> kept;
  private final Function<SightingSource, States> past;
  private @Nullable OpenLog opened;

  /**
   * Nothing is opened yet.
   *
   * @param opener opens the log
   * @param kept what the server is given of an open log
   * @param past opens what is known of earlier records, which the log brings up to date
   */
  public DecisionKeeping(
      ScoringServer server,
      Supplier<OpenLog> opener,
      Function<OpenLog, DecisionLog> kept,
      Function<SightingSource, States> past) {
    this.server = server;
    this.opener = opener;
    this.kept = kept;
    this.past = past;
  }

  /**
   * Opens the log, unless it is open, for the server's next start.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 to LEDGER-116 if it can't be opened:
   *     then the server is as it was
   */
  public synchronized void open() {
    if (opened != null) {
      return;
    }
    OpenLog log = opener.get();
    opened = log;
    server.use(kept.apply(log).with(StateLog.FORM));
    server.keepBy(() -> past.apply(new StateLog(log.ledger().sightings())));
  }

  /**
   * Lets the server's next start keep no decisions. Earlier records are known in memory only: a
   * folder of state that no log goes with would not know what it missed.
   */
  public synchronized void doWithout() {
    close();
    server.use(Recorder.NONE);
    server.keepBy(LiveStates::inMemory);
  }

  /** Writes what waits and closes the log, if it is open; to be called once the server stopped. */
  @Override
  public synchronized void close() {
    OpenLog log = opened;
    opened = null;
    if (log != null) {
      log.close();
    }
  }
}
