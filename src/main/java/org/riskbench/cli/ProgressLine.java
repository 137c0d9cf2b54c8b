package org.riskbench.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.job.JobState;
import org.riskbench.job.TimeLeft;

/** Progress of a job on one line of a terminal, redrawn in place; silent where nobody watches. */
final class ProgressLine {
  private static final int BAR = 24;

  private final Terminal terminal;
  private final boolean quiet;
  private final boolean shown;
  private final TimeLeft left = new TimeLeft();

  ProgressLine(Terminal terminal, OutputOptions options) {
    this.terminal = terminal;
    this.quiet = options.quiet;
    this.shown = terminal.interactive() && !options.quiet;
  }

  void show(JobState<?> state) {
    if (!shown) {
      return;
    }
    left.note(state);
    if (state instanceof JobState.Running<?> running) {
      terminal.err().print("\r\u001b[K" + text(running) + told(left.left()));
    } else if (state.ended()) {
      terminal.err().print("\r\u001b[K");
    }
    terminal.err().flush();
  }

  /** A line that stays, above the one that is redrawn; not with --quiet. */
  void above(String line) {
    if (quiet) {
      return;
    }
    terminal.say(shown ? "\r\u001b[K" + line : line);
  }

  /** What people are told of the time left; nothing while it isn't known. */
  static String told(Optional<Duration> left) {
    return left.map(
            time ->
                time.toSeconds() < 60
                    ? "  about " + time.toSeconds() + " s left"
                    : "  about " + time.toMinutes() + " min left")
        .orElse("");
  }

  static String text(JobState.Running<?> running) {
    String seconds = running.elapsed().toSeconds() + " s";
    if (running.fraction() < 0) {
      return "… " + running.phaseKey() + "  " + seconds;
    }
    int full = (int) Math.round(running.fraction() * BAR);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f %%  %s  %s",
        "#".repeat(full),
        ".".repeat(BAR - full),
        running.fraction() * 100,
        running.phaseKey(),
        seconds);
  }
}
