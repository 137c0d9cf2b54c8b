package org.riskbench.server;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.riskbench.decision.Mode;
import org.riskbench.problem.Problem;

/**
 * By what records are decided: by the model, by the hard rules alone, or all by review. Stays as it
 * is when another model takes over, and when the server is stopped and started. Thread-safe.
 */
public final class KillSwitch {
  private static final int LONGEST = 500;

  /**
   * A position of the switch.
   *
   * @param why a sentence; empty as long as nobody touched it
   * @param who by the name of the key or the person; empty where nobody is known
   */
  public record Position(Mode mode, String why, String who, Instant since) {}

  private final List<Consumer<Position>> listeners = new CopyOnWriteArrayList<>();
  private volatile Position position;

  KillSwitch(Instant now) {
    this.position = new Position(Mode.NORMAL, "", "", now);
  }

  /** Where it stands. */
  public Position position() {
    return position;
  }

  /** The mode alone. */
  public Mode mode() {
    return position.mode();
  }

  /**
   * Sets it, from the next record on.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-121 if no reason is given or it is too
   *     long
   * @throws IllegalArgumentException for a mode that nobody switches to
   */
  synchronized Position set(Mode mode, String why, String who, Instant now) {
    if (mode == Mode.FALLBACK) {
      throw new IllegalArgumentException("nobody switches to a fallback");
    }
    String reason = why.strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw Problem.error(
              "SERVER-121",
              "The mode is changed only with a reason of 1 to " + LONGEST + " characters.",
              "Say in a sentence why; the log keeps it.")
          .asException();
    }
    position = new Position(mode, reason, who, now);
    listeners.forEach(listener -> listener.accept(position));
    return position;
  }

  /**
   * Tells of each change, on the thread that made it.
   *
   * @return takes the listener away again
   */
  public Runnable listen(Consumer<Position> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
