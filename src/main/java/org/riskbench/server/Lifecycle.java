package org.riskbench.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

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
}
