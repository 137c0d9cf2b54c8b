package org.riskbench.server;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.riskbench.decision.Mode;
import org.riskbench.problem.Problem;

/**
 * By what records are decided: by the model, by the hard rules alone, or all by review. Stays as it
 * is when another model takes over, when the server is stopped and started, and where a file keeps
 * it when the program is. Thread-safe.
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
  private Optional<ModeFile> file = Optional.empty();
  private Optional<Problem> unkept = Optional.empty();
  private Optional<Position> restored = Optional.empty();

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

  /** Goes on as the file says, if it says anything, and keeps every change in it. */
  synchronized void keepIn(ModeFile kept, Instant now) {
    file = Optional.of(kept);
    restored = kept.read(now);
    restored.ifPresent(this::show);
  }

  /**
   * Begins in this mode, unless it stands in one that is more careful already. Kept in no file:
   * what says so is asked at the next start again.
   *
   * @param why a sentence
   */
  synchronized void beginIn(Mode mode, String why, Instant now) {
    if (mode.isMoreCarefulThan(position.mode())) {
      Position begun = new Position(mode, why, "", now);
      restored = Optional.of(begun);
      show(begun);
    }
  }

  /** The unusual position that a start was made in, once: somebody is to be told. */
  synchronized Optional<Position> takeRestored() {
    Optional<Position> told = restored.filter(each -> each.mode() != Mode.NORMAL);
    restored = Optional.empty();
    return told;
  }

  /** Why the position set last is not in the file, if so. */
  synchronized Optional<Problem> unkept() {
    return unkept;
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
    Position set = new Position(mode, reason, who, now);
    restored = Optional.empty();
    show(set);
    unkept = file.flatMap(kept -> kept.keep(set));
    return set;
  }

  private void show(Position next) {
    position = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /** A sentence that says so where the model does not decide. */
  public Optional<String> unusual() {
    Position now = position;
    return now.mode() == Mode.NORMAL
        ? Optional.empty()
        : Optional.of(
            "The model does not decide: the mode is %s since %s. %s"
                .formatted(now.mode().word(), now.since().truncatedTo(SECONDS), now.why()));
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
