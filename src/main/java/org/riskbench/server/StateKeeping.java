package org.riskbench.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riskbench.state.LiveStates;
import org.riskbench.state.States;

/** Opens what is known of earlier records when it is needed, and closes it. Thread-safe. */
final class StateKeeping implements AutoCloseable {
  private Supplier<States> opener;
  private @Nullable States opened;

  /** In memory, as long as this object lives. */
  StateKeeping() {
    States memory = LiveStates.inMemory();
    this.opener = () -> memory;
  }

  synchronized void use(Supplier<States> other) {
    close();
    opener = other;
  }

  synchronized States open() {
    States states = opened;
    if (states == null) {
      states = opener.get();
      opened = states;
    }
    return states;
  }

  @Override
  public synchronized void close() {
    States states = opened;
    opened = null;
    if (states != null) {
      states.close();
    }
  }
}
