package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.dataset.Rejected;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.decision.ReasonEdit;
import org.riskbench.job.JobContext;
import org.riskbench.loading.RecordFile;
import org.riskbench.modelfile.ReasonFile;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;

/** A reason dictionary as a table, a code a row; an empty cell leaves what is. */
final class ReasonRows implements RecordFile.Sink {
  private static final String CODE = "code";

  private final List<ReasonEdit> edits = new ArrayList<>();
  private List<String> names = List.of();

  static ReasonDictionary read(Path file, ReasonDictionary before) {
    ReasonRows rows = new ReasonRows();
    RecordFile.read(file, rows, JobContext.none());
    return ReasonFile.apply(rows.edits, before);
  }

  @Override
  public void header(List<String> found) {
    names = found;
    if (!names.contains(CODE)) {
      throw refused("It lacks the column code.");
    }
  }

  @Override
  public void row(RecordFile.Row row) {
    edits.add(
        new ReasonEdit(
            cell(row, CODE).orElse(""),
            cell(row, "wording"),
            cell(row, "direction").map(word -> direction(word, row.number())),
            cell(row, "customerSafe").map(word -> flag(word, row.number())),
            cell(row, "customerWording")));
  }

  @Override
  public void rejected(Rejected rejected) {
    throw refused(
        "Row %,d of the table %s.".formatted(rejected.row() + 1, rejected.reason().text()));
  }

  private Optional<String> cell(RecordFile.Row row, String name) {
    int column = names.indexOf(name);
    return column < 0
        ? Optional.empty()
        : Optional.of(row.cell(column)).filter(cell -> !cell.isBlank());
  }

  private static Direction direction(String word, long row) {
    return Stream.of(Direction.values())
        .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "The direction in row %,d is none of high, low, either.".formatted(row + 1)));
  }

  private static boolean flag(String word, long row) {
    double value = Cells.parse(ColumnKind.BOOLEAN, word.strip());
    if (Double.isNaN(value)) {
      throw refused("customerSafe in row %,d is neither yes nor no.".formatted(row + 1));
    }
    return value > 0;
  }

  private static ProblemException refused(String why) {
    return Problem.error(
            "REASON-104",
            "The reasons file can't be read. " + why,
            "Give the columns code, wording, direction, customerSafe, customerWording.")
        .asException();
  }
}
