package org.riskbench.state;

/**
 * The log of sightings as a state needs it: what was taken after a snapshot was made. The state
 * gives the numbers, in the order in which it takes records; the log keeps each sighting under its
 * number, in the same step as the answer. Implementations are thread-safe.
 */
public interface SightingSource {
  /** No log: only snapshots outlive the process. */
  SightingSource NONE =
      new SightingSource() {
        @Override
        public void after(long sequence, Consumer consumer) {
          // Nothing was kept.
        }

        @Override
        public boolean isKeptUpTo(long sequence) {
          return true;
        }
      };

  /** Takes sightings in the order of their numbers. */
  @FunctionalInterface
  interface Consumer {
    /**
     * Takes one.
     *
     * @param sequence above that of the one before; numbers may be left out
     * @param sighting as it was given to the log
     */
    void take(long sequence, byte[] sighting);
  }

  /**
   * Hands over every kept sighting with a number above one, in rising order, in bounded memory.
   *
   * @throws org.riskbench.problem.ProblemException if the log can't be read
   */
  void after(long sequence, Consumer consumer);

  /**
   * Whether nothing up to this number is still on its way into the log. A snapshot counts only from
   * then on: one that knew of a record whose answer was never kept would count it twice when the
   * caller asks again.
   */
  boolean isKeptUpTo(long sequence);

  /**
   * Lets go of the oldest sightings: those that came before a moment, up to a number. States know
   * them, and no window reaches back to them any more. A log that never forgets may ignore it.
   *
   * @param before in milliseconds since 1970
   */
  default void forget(long sequence, long before) {
    // What is small, or ends with the process, is kept.
  }
}
