package org.riskbench.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ModelId;

/**
 * The state of a server, moved only by compare-and-set, and those who want to know. Thread-safe.
 */
final class Lifecycle {
  private final List<Consumer<ServerState>> listeners = new CopyOnWriteArrayList<>();
  private ServerState state = new ServerState.Stopped();

  synchronized ServerState state() {
    return state;
  }

  /** Moves on if nobody else did; tells the listeners on this thread. */
  boolean move(ServerState from, ServerState to) {
    if (!set(from, to)) {
      return false;
    }
    listeners.forEach(listener -> listener.accept(to));
    return true;
  }

  private synchronized boolean set(ServerState from, ServerState to) {
    if (!state.equals(from)) {
      return false;
    }
    state = to;
    return true;
  }

  Runnable listen(Consumer<ServerState> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Begins to start.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-104 if it is neither stopped nor failed
   */
  void begin() {
    ServerState before = state();
    boolean startable =
        before instanceof ServerState.Stopped || before instanceof ServerState.Failed;
    if (!startable || !move(before, new ServerState.Starting())) {
      throw Problem.error(
              "SERVER-104", "The server is running already.", "Stop it before starting it again.")
          .asException();
    }
  }

  /** Another model answers, if the server runs. */
  void answers(ModelId model) {
    ServerState before = state();
    while (before instanceof ServerState.Running running
        && !move(before, new ServerState.Running(running.address(), running.since(), model))) {
      before = state();
    }
  }
}
