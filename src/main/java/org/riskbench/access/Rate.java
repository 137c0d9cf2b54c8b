package org.riskbench.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many calls in so much time.
 *
 * @param calls 1 to 1,000,000
 * @param unit s, m or h: a second, a minute or an hour
 */
public record Rate(int calls, String unit) {
  private static final int MOST = 1_000_000;
  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,6})/([smh])");
  private static final Map<String, Duration> UNITS =
      Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1));

  public Rate {
    if (calls < 1 || calls > MOST || !UNITS.containsKey(unit)) {
      throw new IllegalArgumentException("a rate is 1 to 1000000 calls a second, minute or hour");
    }
  }

  /** The rate of a text such as {@code 100/s}, if it is one. */
  public static Optional<Rate> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches() && Integer.parseInt(matcher.group(1)) <= MOST
        ? Optional.of(new Rate(Integer.parseInt(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /**
   * A rate as typed.
   *
   * @throws org.riskbench.problem.ProblemException ACCESS-107 if it is none
   */
  public static Rate typed(String text) {
    return of(text.strip()).orElseThrow(AccessProblem::rate);
  }

  /** How long the calls may take. */
  public Duration period() {
    return UNITS.getOrDefault(unit, Duration.ofSeconds(1));
  }

  /** As it is typed: {@code 100/s}. */
  @Override
  public String toString() {
    return calls + "/" + unit;
  }
}
