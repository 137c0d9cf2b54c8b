package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.schema.ShownName;

/**
 * What the columns of a table are to a model that scores it: the same from a file, the command line
 * and a cluster. Immutable.
 *
 * @param slots by column of the table the slot of the record that it fills, -1 for none
 * @param ids columns that name a record, by their position
 * @param warnings columns that are missing, and columns that nobody knows
 */
public record RecordColumns(int[] slots, int[] ids, List<Problem> warnings) {
  private static final int MOST_NAMED = 20;

  public RecordColumns {
    warnings = List.copyOf(warnings);
  }

  /**
   * Looks at a header.
   *
   * @param trained all columns of the training data, with their roles
   * @param inputs what the model reads
   * @throws org.riskbench.problem.ProblemException DATA-192 if it reads none of the columns
   */
  public static RecordColumns of(List<String> names, Schema trained, Schema inputs) {
    return of(names, trained, inputs, Set.of());
  }

  /**
   * Looks at a header.
   *
   * @param also names that are read by somebody else, and so are no strangers
   * @throws org.riskbench.problem.ProblemException DATA-192 if the model reads none of the columns
   */
  public static RecordColumns of(
      List<String> names, Schema trained, Schema inputs, Set<String> also) {
    List<Integer> ids = new ArrayList<>();
    List<String> extra = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      OptionalInt known = trained.find(names.get(i));
      if (known.isEmpty() && also.contains(names.get(i))) {
        continue;
      }
      if (known.isEmpty()) {
        extra.add(ShownName.of(names.get(i), i));
      } else if (trained.column(known.getAsInt()).role() == ColumnRole.ID) {
        ids.add(i);
      }
    }
    List<Problem> warnings = new ArrayList<>();
    missing(names, inputs).ifPresent(warnings::add);
    if (!extra.isEmpty()) {
      warnings.add(unknown(extra));
    }
    return new RecordColumns(
        names.stream().mapToInt(name -> inputs.find(name).orElse(-1)).toArray(),
        ids.stream().mapToInt(Integer::intValue).toArray(),
        warnings);
  }

  private static Optional<Problem> missing(List<String> names, Schema inputs) {
    Set<String> given = new HashSet<>(names);
    List<String> missing =
        inputs.columns().stream().map(Column::name).filter(name -> !given.contains(name)).toList();
    if (missing.size() == inputs.size()) {
      throw Problem.error(
              "DATA-192",
              "The file has none of the columns that the model reads.",
              "Check that it is the right file and has a header.")
          .asException();
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.warning(
                "SCORE-411",
                "The file lacks the columns " + String.join(", ", missing) + ".",
                "They were scored as missing."));
  }

  private static Problem unknown(List<String> extra) {
    return Problem.warning(
        "SCORE-413",
        "The model does not know the columns "
            + String.join(", ", extra.subList(0, Math.min(MOST_NAMED, extra.size())))
            + (extra.size() > MOST_NAMED ? ", …" : "."),
        "They were left out.");
  }

  /** Why a cell can't fill its slot: the record is not scored. */
  public static Problem unreadable(Column column) {
    if (column.format() instanceof CellFormat.Hashed) {
      return Problem.error(
          "SCORE-423",
          "column \"%s\" was hashed for training with a salt that this machine lacks"
              .formatted(column.name()),
          "Score where the model was trained, or send the hashes.");
    }
    return Problem.error(
        "SCORE-422",
        "column \"%s\" can't be read as %s".formatted(column.name(), column.kind()),
        "Correct the cell.");
  }
}
