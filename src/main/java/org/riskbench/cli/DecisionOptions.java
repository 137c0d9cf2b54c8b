package org.riskbench.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import picocli.CommandLine.Option;

/** Which decisions of the log are meant: all that meet every option given. */
final class DecisionOptions {
  @Option(names = "--from", paramLabel = "TIME", description = "Received then or later.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "TIME", description = "Received before.")
  private Optional<String> until = Optional.empty();

  @Option(names = "--decision", paramLabel = "WORD", description = "APPROVE, REVIEW or DECLINE.")
  private Optional<Decision> decision = Optional.empty();

  @Option(names = "--band", paramLabel = "NAME", description = "The band they lie in.")
  private Optional<String> band = Optional.empty();

  @Option(names = "--model", paramLabel = "NAME:VERSION", description = "The model that decided.")
  private Optional<String> model = Optional.empty();

  @Option(names = "--min-score", paramLabel = "SCORE", description = "This score or higher.")
  private Optional<Integer> least = Optional.empty();

  @Option(names = "--max-score", paramLabel = "SCORE", description = "This score or lower.")
  private Optional<Integer> most = Optional.empty();

  @Option(names = "--rule", paramLabel = "NAME", description = "A rule that held.")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--entity",
      paramLabel = "KEY",
      description =
          "The key of an entity, such as an e-mail address: it is hashed to look for it, and not"
              + " kept.")
  private Optional<String> entity = Optional.empty();

  /**
   * The query.
   *
   * @throws org.riskbench.problem.ProblemException USE-277 for a time that can't be read
   */
  DecisionQuery query() {
    return new DecisionQuery(
        from.map(text -> moment("--from", text)),
        until.map(text -> moment("--until", text)),
        decision,
        band,
        model,
        number(least),
        number(most),
        rule,
        entity);
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
  }

  /** A moment as people type it; UTC where no zone is told. */
  static Instant moment(String option, String text) {
    double millis = Cells.parseTime(text);
    if (Double.isNaN(millis)) {
      throw Problem.error(
              "USE-277",
              option + " takes a day or a moment.",
              "For example 2026-11-01 or 2026-11-01T08:30:00Z.")
          .asException();
    }
    return Instant.ofEpochMilli((long) millis);
  }
}
