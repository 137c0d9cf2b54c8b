package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.job.JobContext;
import org.riskbench.schema.ColumnKind;

/** Grows the columns of a table, batch by batch. */
final class TableBuilder {
  private final List<String> names;
  private final List<ColumnBuilder> columns = new ArrayList<>();
  private OptionalInt firstTestRow = OptionalInt.empty();
  private int rows;

  private TableBuilder(List<String> names) {
    this.names = names;
  }

  /**
   * A table with the columns of a source.
   *
   * @param kinds that are given, by name
   * @param keepTexts columns whose texts are kept however many numbers they begin with
   */
  static TableBuilder of(TableSource source, Map<String, ColumnKind> kinds, Set<String> keepTexts) {
    TableBuilder builder = new TableBuilder(source.names());
    for (int i = 0; i < source.names().size(); i++) {
      String name = source.names().get(i);
      builder.columns.add(
          new ColumnBuilder(Optional.ofNullable(kinds.get(name)), keepTexts.contains(name)));
    }
    return builder;
  }

  /**
   * Where the columns of the table are in the rows of a source.
   *
   * @param width cells in each row
   * @param cells for each column of the table its cell in a row
   * @param typed for each column of the table what its cells are if they come as values
   */
  record Layout(int width, int[] cells, List<Optional<ColumnKind>> typed) {
    static Layout of(TableSource source, int[] cells) {
      return new Layout(
          source.names().size(), cells, IntStream.of(cells).mapToObj(source::typed).toList());
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

  /** Takes all rows of a batch. */
  void add(Batch batch, Layout layout) {
    for (int c = 0; c < layout.cells().length; c++) {
      ColumnBuilder column = columns.get(c);
      Optional<ColumnKind> typed = layout.typed().get(c);
      int cell = layout.cells()[c];
      for (int row = 0; row < batch.rows(); row++, cell += layout.width()) {
        if (typed.isPresent()) {
          column.add(typed.get(), batch.value(cell));
        } else {
          column.add(batch.characters(), batch.begin(cell), batch.end(cell));
        }
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
