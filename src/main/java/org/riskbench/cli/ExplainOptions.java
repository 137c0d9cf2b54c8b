package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.decision.Decision;
import org.riskbench.explain.Actionable;
import org.riskbench.explain.Actionable.Direction;
import org.riskbench.explain.Factor;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.RiskModel;
import picocli.CommandLine.Option;

/** What is to be explained, and what may be thought otherwise. */
final class ExplainOptions {
  private static final int MOST = 1_000;

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "Explain this record: the data rows count from 0.")
  Optional<Long> row = Optional.empty();

  @Option(names = "--global", description = "Tell what matters to the model over all records.")
  boolean global;

  @Option(
      names = "--actionable",
      paramLabel = "COL[:up|:down]",
      split = ",",
      description =
          "Columns that may change on the way to another decision, and which way; by default all"
              + " that the model reads but those that name somebody or say when.")
  private List<String> actionable = new ArrayList<>();

  @Option(
      names = "--target",
      paramLabel = "DECISION",
      defaultValue = "APPROVE",
      description = "The decision to be reached: approve or review (${DEFAULT-VALUE}).")
  Decision target = Decision.APPROVE;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "So many contributions and neighbours (${DEFAULT-VALUE}).")
  int top = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of all chance (${DEFAULT-VALUE}).")
  long seed = 1;

  /**
   * Refuses what makes no sense.
   *
   * @throws org.riskbench.problem.ProblemException USE-550, USE-551
   */
  void check() {
    if (global == row.isPresent() || row.filter(number -> number < 0).isPresent()) {
      throw Problem.error(
              "USE-550",
              "Say which record to explain, or that the whole model is to be.",
              "Give --row N, counted from 0, or --global.")
          .asException();
    }
    if (top < 1 || top > MOST || target == Decision.DECLINE) {
      throw Problem.error(
              "USE-551",
              "--top lies between 1 and 1000, and --target is approve or review.",
              "For example --top 5 --target review.")
          .asException();
    }
  }

  /** Whether nobody said what may change. */
  boolean isAnyColumn() {
    return actionable.isEmpty();
  }

  /**
   * What may change.
   *
   * @throws org.riskbench.problem.ProblemException USE-552 for a column that can't
   */
  List<Actionable> actionable(RiskModel model) {
    List<Factor> columns = Factor.of(model).stream().filter(each -> !each.isTold()).toList();
    return isAnyColumn()
        ? columns.stream().map(each -> new Actionable(each, Direction.EITHER)).toList()
        : actionable.stream().map(text -> one(text, columns)).toList();
  }

  private static Actionable one(String text, List<Factor> columns) {
    for (Direction direction : Direction.values()) {
      String ending = ":" + direction.name().toLowerCase(Locale.ROOT);
      if (text.endsWith(ending)) {
        String name = text.substring(0, text.length() - ending.length());
        return new Actionable(find(name, columns), direction);
      }
    }
    return new Actionable(find(text, columns), Direction.EITHER);
  }

  private static Factor find(String name, List<Factor> columns) {
    return columns.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.error(
                        "USE-552",
                        "\"%s\" is no column that may change.".formatted(name),
                        "These may: "
                            + columns.stream().map(Factor::name).collect(Collectors.joining(", "))
                            + ". Append :up or :down to allow one way only.")
                    .asException());
  }
}
