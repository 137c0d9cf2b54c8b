package org.riskbench.job;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a job will still take, from the share of its steps done: the speed of the last while,
 * smoothed, so that neither a slow start nor a single step moves the answer much. One job, one
 * thread; deterministic by what it is told.
 */
public final class TimeLeft {
  /** Speeds so many seconds old count about a third. */
  private static final double MEMORY_SECONDS = 10;

  /** Before that nobody knows anything. */
  private static final double LEAST_SECONDS = 2;

  private static final double LEAST_SHARE = 0.02;
  private static final int MINUTE = 60;
  private static final int FIVE = 5;

  private double share;
  private double seconds;
  private double speed;

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
    double now = elapsed.toNanos() / 1e9;
    double step = now - seconds;
    if (step <= 0 || done < share) {
      return;
    }
    double latest = (done - share) / step;
    double weight = speed == 0 ? 1 : 1 - Math.exp(-step / MEMORY_SECONDS);
    speed += weight * (latest - speed);
    share = done;
    seconds = now;
  }

  /**
   * The time left, rounded as coarsely as it is known: to 5 seconds below a minute, to minutes
   * above; empty while nothing can be said.
   */
  public Optional<Duration> left() {
    if (seconds < LEAST_SECONDS || share < LEAST_SHARE || share >= 1 || !(speed > 0)) {
      return Optional.empty();
    }
    double left = (1 - share) / speed;
    long shown =
        left < MINUTE
            ? FIVE * Math.max(1, Math.round(left / FIVE))
            : MINUTE * Math.round(Math.min(left, 1e9) / MINUTE);
    return Optional.of(Duration.ofSeconds(shown));
  }
}
