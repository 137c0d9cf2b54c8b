package org.riskbench.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.velocity.KeyRule;
import picocli.CommandLine.Option;

/** How values become a list. */
final class ListOptions {
  @Option(names = "--column", paramLabel = "COL", description = "The column of a table.")
  Optional<String> column = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "SPELLING",
      description = "email, ip, phone or text; by default as name and values look.")
  private Optional<String> spelling = Optional.empty();

  @Option(
      names = "--expires",
      paramLabel = "DATE",
      description = "From when on the list must not be trusted any more; else never.")
  private Optional<String> expires = Optional.empty();

  /**
   * How spellings are evened out, if that was said.
   *
   * @throws org.riskbench.problem.ProblemException USE-536 if there is no such spelling
   */
  Optional<KeyRule> spelling() {
    return spelling.map(
        said ->
            Arrays.stream(KeyRule.values())
                .filter(rule -> word(rule).equals(said.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                    () ->
                        Problem.error(
                                "USE-536",
                                "There is no such spelling.",
                                "Choose --as email, ip, phone or text.")
                            .asException()));
  }

  static String word(KeyRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  /**
   * From when on the list must not be trusted.
   *
   * @throws org.riskbench.problem.ProblemException USE-535 for what is no day to come
   */
  Optional<Instant> expiresAt() {
    return expires.map(ListOptions::moment);
  }

  private static Instant moment(String text) {
    Instant end;
    try {
      end =
          text.length() == "2030-03-31".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text);
    } catch (DateTimeException e) {
      throw noDay().asException(e);
    }
    if (end.isBefore(Instant.now())) {
      throw noDay().asException();
    }
    return end;
  }

  private static Problem noDay() {
    return Problem.error(
        "USE-535",
        "--expires takes a day to come.",
        "For example 2030-03-31, or 2030-03-31T18:00:00Z; without it the list never expires.");
  }
}
