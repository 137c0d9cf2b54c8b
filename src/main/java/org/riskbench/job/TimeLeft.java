package org.riskbench.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How long a job will still take, from the share of its steps done. Steps are not all alike: the
 * quick ones often come first, and a figure made of them is far too short. So nothing is said until
 * the latter half of the time went about as fast as the whole of it; then the slower of both
 * counts. One job, one thread; deterministic by what it is told.
 */
public final class TimeLeft {
  /** Where the job stood is remembered so often. */
  private static final double NOTE_SECONDS = 0.5;

  /** Before that nobody knows anything. */
  private static final double LEAST_SECONDS = 5;

  private static final double LEAST_SHARE = 0.02;

  /** Speeds that differ by more say that nobody knows how the rest will go. */
  private static final double ALIKE = 1.5;

  private static final int MINUTE = 60;
  private static final int FIVE = 5;

  private final Deque<Noted> noted = new ArrayDeque<>(List.of(new Noted(0, 0)));
  private Noted now = new Noted(0, 0);

  /** Where the job stood. */
  private record Noted(double seconds, double share) {
    double speedUntil(Noted later) {
      return (later.share - share) / (later.seconds - seconds);
    }
  }

  /**
   * Takes note of where the job stands.
   *
   * @param state a running one tells something, any other nothing
   */
  public void note(JobState<?> state) {
    if (state instanceof JobState.Running<?> running && running.fraction() >= 0) {
      note(running.fraction(), running.elapsed());
    }
  }

  private void note(double done, Duration elapsed) {
    double seconds = elapsed.toNanos() / 1e9;
    if (seconds <= now.seconds || done < now.share) {
      return;
    }
    now = new Noted(seconds, done);
    if (seconds - noted.getLast().seconds >= NOTE_SECONDS) {
      noted.add(now);
    }
    dropBefore(seconds / 2);
  }

  /** The first that stays is the last one before the latter half of the time. */
  private void dropBefore(double half) {
    Noted before = noted.remove();
    while (!noted.isEmpty() && noted.getFirst().seconds <= half) {
      before = noted.remove();
    }
    noted.addFirst(before);
  }

  /**
   * The time left, rounded as coarsely as it is known: to 5 seconds below a minute, to minutes
   * above; empty while nothing can be said.
   */
  public Optional<Duration> left() {
    if (now.seconds < LEAST_SECONDS || now.share < LEAST_SHARE || now.share >= 1) {
      return Optional.empty();
    }
    double whole = now.share / now.seconds;
    double lately = noted.getFirst().speedUntil(now);
    if (lately * ALIKE < whole || whole * ALIKE < lately) {
      return Optional.empty();
    }
    double left = (1 - now.share) / Math.min(whole, lately);
    long shown =
        left < MINUTE
            ? FIVE * Math.max(1, Math.round(left / FIVE))
            : MINUTE * Math.round(Math.min(left, 1e9) / MINUTE);
    return Optional.of(Duration.ofSeconds(shown));
  }
}
