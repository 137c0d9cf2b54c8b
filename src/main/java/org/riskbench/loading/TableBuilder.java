package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnKind;

/** Grows the columns of a table, batch by batch. */
final class TableBuilder {
  private final List<String> names;
  private final List<ColumnBuilder> columns = new ArrayList<>();
  private OptionalInt firstTestRow = OptionalInt.empty();
  private int rows;

  TableBuilder(List<String> names, Map<String, ColumnKind> kinds, Set<String> keepTexts) {
    this.names = names;
    for (String name : names) {
      columns.add(
          new ColumnBuilder(Optional.ofNullable(kinds.get(name)), keepTexts.contains(name)));
    }
  }

  List<String> names() {
    return names;
  }

  int rows() {
    return rows;
  }

  /** Says that the rows from here on are the test part. */
  void beginTest() {
    firstTestRow = OptionalInt.of(rows);
  }

  OptionalInt firstTestRow() {
    return firstTestRow;
  }

  /**
   * Takes all rows of a batch.
   *
   * @param width cells in each of its rows
   * @param cells for each column of the table its cell in a row
   */
  void add(Batch batch, int width, int[] cells) {
    for (int c = 0; c < cells.length; c++) {
      ColumnBuilder column = columns.get(c);
      int cell = cells[c];
      for (int row = 0; row < batch.rows(); row++, cell += width) {
        column.add(batch.characters(), batch.begin(cell), batch.end(cell));
      }
    }
    rows += batch.rows();
  }

  /** Columns whose texts are needed after all but were not kept. */
  Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (int c = 0; c < names.size(); c++) {
      if (columns.get(c).isLost()) {
        lost.add(names.get(c));
      }
    }
    return lost;
  }

  /** The columns; the builder is used no more. */
  List<ColumnBuilder.Built> build(JobContext context) {
    List<ColumnBuilder.Built> built = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      context.checkpoint();
      built.add(columns.get(c).build());
      columns.set(c, new ColumnBuilder(Optional.empty(), false)); // frees the texts early
    }
    return built;
  }
}
