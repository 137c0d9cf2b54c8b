package org.riskbench.segment;

import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ShownName;
import org.riskbench.trial.Grouping;
import org.riskbench.trial.Proxy;

/** Which columns may divide records into segments. */
public final class SegmentColumns {
  private SegmentColumns() {}

  /** Columns of a few kinds that a new record has, protected ones too: they are to be refused. */
  public static List<String> offered(Dataset dataset) {
    return dataset.schema().columns().stream()
        .filter(column -> isKnownEarly(column) || column.role().isSensitive())
        .filter(SegmentColumns::isDividing)
        .map(Column::name)
        .toList();
  }

  /** Why a column may not divide records; empty if it may. Takes a look at all rows. */
  public static Optional<Problem> trouble(Dataset dataset, String column) {
    try {
      require(dataset, column);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
  }

  /**
   * The levels of a column that may divide records.
   *
   * @throws ProblemException DATA-104 if there is no such column, USE-515 if it is protected or
   *     tells one that is, USE-543 if it is a key or not known when a record comes, USE-544 if all
   *     records are alike in it
   */
  static Grouping require(Dataset dataset, String name) {
    Column column = dataset.schema().column(dataset.schema().require(name));
    String shown = ShownName.of(name, 0);
    boolean sensitive = column.role().isSensitive();
    if (!sensitive && !(isKnownEarly(column) && isDividing(column))) {
      throw Problem.error(
              "USE-543",
              "\"%s\" divides records into no segments: it tells them apart one by one, or is not"
                      .formatted(shown)
                  + " known when a record comes.",
              "Choose a column of few kinds, such as a channel or a country.")
          .asException();
    }
    Grouping levels = Grouping.of(dataset, name);
    Proxy.refuse(dataset, levels);
    if (levels.size() < 2) {
      throw Problem.error(
              "USE-544",
              "All records are alike in \"%s\", so there is nothing to tell apart."
                  .formatted(shown),
              "Choose a column with two levels or more.")
          .asException();
    }
    return levels;
  }

  private static boolean isKnownEarly(Column column) {
    return switch (column.role()) {
      case FEATURE, AMOUNT, IGNORED -> column.name().chars().noneMatch(Character::isISOControl);
      default -> false;
    };
  }

  private static boolean isDividing(Column column) {
    return column.kind() == ColumnKind.CATEGORY
        || column.kind() == ColumnKind.BOOLEAN
        || column.kind() == ColumnKind.NUMBER;
  }
}
