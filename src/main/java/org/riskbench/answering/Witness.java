package org.riskbench.answering;

/**
 * Is shown every record that was scored, before its answer leaves, on the thread that scored it.
 * Called by many threads at once. Must be quick (the caller waits), must copy what it keeps, and
 * must not throw.
 */
@FunctionalInterface
public interface Witness {
  /** Looks at a record just scored. */
  void scored(Scored scored);
}
