package org.riskbench.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the user works. Immutable.
 *
 * @param rankedBy name of the figure that runs are ranked by; empty where nobody chose one
 * @param reopen whether the window opens with what lay on the desk when it was closed
 * @param recent whether the files opened last are remembered
 * @param tourSeen whether the tour was taken or declined, so that it is not offered again
 * @param used words of the commands used last, the latest first; at most {@value #MOST_USED}
 */
public record Habits(
    Optional<String> rankedBy,
    boolean reopen,
    boolean recent,
    boolean tourSeen,
    List<String> used) {
  /** So many commands are remembered. */
  public static final int MOST_USED = 20;

  /** What holds where nobody has said otherwise. */
  public static final Habits DEFAULT = new Habits(Optional.empty(), true, true, false, List.of());

  public Habits {
    Objects.requireNonNull(rankedBy);
    used = used.stream().limit(MOST_USED).toList();
  }

  /** Ranks runs by that figure. */
  public Habits withRankedBy(String changed) {
    return new Habits(Optional.of(changed), reopen, recent, tourSeen, used);
  }

  public Habits withReopen(boolean changed) {
    return new Habits(rankedBy, changed, recent, tourSeen, used);
  }

  public Habits withRecent(boolean changed) {
    return new Habits(rankedBy, reopen, changed, tourSeen, used);
  }

  public Habits withTourSeen(boolean changed) {
    return new Habits(rankedBy, reopen, recent, changed, used);
  }

  /** Remembers what was used last. */
  public Habits withUsed(List<String> changed) {
    return new Habits(rankedBy, reopen, recent, tourSeen, changed);
  }
}
