package org.riskbench.app;

import java.util.Optional;
import org.riskbench.problem.Problem;

/** What a start of the window found where its home folder is. */
sealed interface Claim {
  /**
   * No other window: this one is the first, and stays the only one as long as it holds this.
   *
   * @param warning what does not work all the same
   */
  record First(OneWindow held, Optional<Problem> warning) implements Claim {}

  /** Another window has taken the files over and came to the front. */
  record Handed() implements Claim {}

  /** Another window has the folder but doesn't answer. */
  record Unanswered(Problem problem) implements Claim {}

  /** The folder or its disk knows no locks: whether there is another window can't be told. */
  record Untold(Problem warning) implements Claim {}

  /** Nobody looked. */
  record Unasked() implements Claim {}

  /** The window is closed: the folder is free for the next one. */
  default void end() {
    if (this instanceof First first) {
      first.held().close();
    }
  }
}
