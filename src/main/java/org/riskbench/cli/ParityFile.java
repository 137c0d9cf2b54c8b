package org.riskbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.parity.ParityRecord;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.ScoredCsv;

/** Made-up records as a CSV file that is gone when it is closed. */
record ParityFile(Path path) implements AutoCloseable {
  /** Filled in every row, so that no row is blank; half of the records have each of its values. */
  static final String LABEL = "riskbench.parity.label";

  static ParityFile of(Schema inputs, List<ParityRecord> records) {
    List<String> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(inputs.columns().stream().map(Column::name).toList());
    header.add(LABEL);
    lines.add(ScoredCsv.line(header));
    for (int i = 0; i < records.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (Column column : inputs.columns()) {
        cells.add(cell(records.get(i).fields().get(column.name())));
      }
      cells.add(Integer.toString(i % 2));
      lines.add(ScoredCsv.line(cells));
    }
    try {
      Path path = Files.createTempFile("riskbench-parity", ".csv");
      Files.write(path, lines);
      return new ParityFile(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static String cell(@org.jspecify.annotations.Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double number
        ? Cells.format(ColumnKind.NUMBER, number)
        : value.toString();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static ProblemException unwritable(IOException cause) {
    return Problem.error(
            "PARITY-106",
            "The made-up records to check the model by can't be written to the folder for"
                + " temporary files.",
            "Make room there, or name another by -Djava.io.tmpdir.")
        .asException(cause);
  }
}
