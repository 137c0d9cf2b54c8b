package org.riskbench.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the data is split into what a model learns from and what it is judged by. */
final class SplitOptions {
  @Option(
      names = "--test",
      paramLabel = "DATA2",
      description = "A second file of the same columns to judge by.")
  Optional<String> test = Optional.empty();

  @Option(
      names = "--split",
      paramLabel = "HOW",
      description =
          "time, random, entity, or column:COL with the values train and test. By time where a time"
              + " column is known, else random.")
  Optional<String> split = Optional.empty();

  @Option(
      names = "--test-fraction",
      paramLabel = "F",
      defaultValue = "0.3",
      description = "Share of the records to judge by (${DEFAULT-VALUE}).")
  double testFraction = 0.3;

  @Mixin CutOptions cuts = new CutOptions();

  @Option(
      names = "--label-delay",
      paramLabel = "7d",
      description = "How long labels take to arrive: this gap before the test period is left out.")
  Optional<String> labelDelay = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "When the data was extracted; else the latest moment in it.")
  Optional<String> asOf = Optional.empty();

  @Option(
      names = "--maturity",
      paramLabel = "45d",
      description =
          "Age from which a record without a report counts as good; else the age by which 95 %% of"
              + " the frauds have arrived, by --label-time. Younger records are not judged by.")
  Optional<String> maturity = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything random (${DEFAULT-VALUE}).")
  long seed = 1;

  private static final String COLUMN = "column:";

  /** The column that says the parts itself, if one does; it is no signal. */
  Optional<String> column() {
    return split.filter(how -> how.startsWith(COLUMN)).map(how -> how.substring(COLUMN.length()));
  }

  /** Whether a way of splitting was named. */
  boolean isAsked() {
    return split.isPresent() || test.isPresent() || cuts.isAsked();
  }

  /** What was asked for; by time where a time is known, else at random. */
  SplitPlan plan(Dataset dataset) {
    Shares shares = Shares.defaults().withTest(testFraction);
    Duration delay = delay();
    if (cuts.isAsked() && split.orElse("time").equals("time")) {
      return new SplitPlan.ByTime(shares, delay, cuts.of(dataset));
    }
    if (split.isEmpty()) {
      return SplitPlan.defaultFor(dataset, shares, delay, seed);
    }
    return switch (split.get()) {
      case "time" -> new SplitPlan.ByTime(shares, delay);
      case "random" -> new SplitPlan.AtRandom(shares, seed);
      case "entity" -> new SplitPlan.ByEntity(shares, List.of(), seed);
      default ->
          new SplitPlan.ByColumn(shares, column().orElseThrow(() -> unknown().asException()), seed);
    };
  }

  private static Problem unknown() {
    return Problem.error(
        "USE-241",
        "--split does not know this way of splitting.",
        "Say time, random, entity or column:COL.");
  }

  /** The data seen at the date of the extract, with what was said about its labels' age. */
  Dataset timed(Dataset dataset) {
    boolean said = asOf.isPresent() || maturity.isPresent() || labelDelay.isPresent();
    if (!said) {
      return dataset;
    }
    Optional<Duration> age = maturity.map(text -> TimeSpan.read("--maturity", text));
    return dataset.timed(new LabelTiming(asOf.map(SplitOptions::moment), age, delay()));
  }

  private Duration delay() {
    return labelDelay.map(text -> TimeSpan.read("--label-delay", text)).orElse(Duration.ZERO);
  }

  private static Instant moment(String text) {
    double millis = Cells.parse(ColumnKind.TIME, text);
    if (Double.isNaN(millis)) {
      throw Problem.error("USE-243", "--as-of takes a date.", "For example 2026-06-30.")
          .asException();
    }
    return Instant.ofEpochMilli((long) millis);
  }
}
