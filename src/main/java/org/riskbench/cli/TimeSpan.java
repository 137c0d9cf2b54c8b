package org.riskbench.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.problem.Problem;

/** A length of time as people type it: {@code 7d}. */
final class TimeSpan {
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([smhdw])");

  private TimeSpan() {}

  /**
   * The length.
   *
   * @throws org.riskbench.problem.ProblemException USE-242 if it is written otherwise
   */
  static Duration read(String option, String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw Problem.error(
              "USE-242",
              option + " takes a number and a unit.",
              "For example 7d; units: s, m, h, d, w.")
          .asException();
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      case "d" -> Duration.ofDays(count);
      default -> Duration.ofDays(7 * count);
    };
  }
}
