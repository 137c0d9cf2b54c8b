package org.riskbench.velocity;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.problem.Problem;

/**
 * How far back a velocity feature looks. A window w at time t holds the records with t - w &lt;= t'
 * &lt; t. Immutable.
 *
 * @param millis length in milliseconds, above 0; {@link #EVER} stands for the plan's retention
 */
public record Window(long millis) implements Comparable<Window> {
  /** As far back as the plan keeps anything. */
  public static final Window EVER = new Window(Long.MAX_VALUE);

  /** What an analyst is offered, shortest first. */
  public static final List<Window> USUAL =
      List.of(
          of(Duration.ofHours(1)),
          of(Duration.ofDays(1)),
          of(Duration.ofDays(7)),
          of(Duration.ofDays(30)),
          EVER);

  private static final String EVER_WORD = "ever";
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})(s|m|h|d)");
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  public Window {
    if (millis <= 0) {
      throw new IllegalArgumentException("a window has a length");
    }
  }

  public static Window of(Duration length) {
    return new Window(length.toMillis());
  }

  /**
   * A window as people write it: {@code 90s}, {@code 15m}, {@code 24h}, {@code 7d}, {@code ever}.
   *
   * @throws org.riskbench.problem.ProblemException USE-270 if it is none of these
   */
  public static Window parse(String text) {
    if (text.equals(EVER_WORD)) {
      return EVER;
    }
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw Problem.error(
              "USE-270",
              "A window of a velocity feature can't be read.",
              "Write a number and a unit, such as 90s, 15m, 24h, 7d, or the word ever.")
          .asException();
    }
    long unit =
        switch (matcher.group(2)) {
          case "s" -> SECOND;
          case "m" -> MINUTE;
          case "h" -> HOUR;
          default -> DAY;
        };
    return new Window(Long.parseLong(matcher.group(1)) * unit);
  }

  /** The length in milliseconds where nothing older than the retention is kept. */
  long within(long retentionMillis) {
    return Math.min(millis, retentionMillis);
  }

  @Override
  public int compareTo(Window other) {
    return Long.compare(millis, other.millis);
  }

  /** As {@link #parse} reads it; 24 hours stay hours, more days are days. */
  @Override
  public String toString() {
    if (equals(EVER)) {
      return EVER_WORD;
    }
    if (millis % DAY == 0 && millis > DAY) {
      return millis / DAY + "d";
    }
    if (millis % HOUR == 0) {
      return millis / HOUR + "h";
    }
    return millis % MINUTE == 0 ? millis / MINUTE + "m" : millis / SECOND + "s";
  }
}
