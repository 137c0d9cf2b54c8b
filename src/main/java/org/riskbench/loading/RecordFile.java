package org.riskbench.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;

/**
 * Reads a CSV or TSV file record by record in bounded memory, every row in file order: what records
 * to be scored come from. Kinds are not inferred; the model says them.
 */
public final class RecordFile {
  private RecordFile() {}

  /** Takes what is read. The row is only good until the next call. */
  public interface Sink {
    /** The columns, once, before any row. */
    void header(List<String> names);

    /** A row as it is. */
    void row(Row row);

    /** A row that does not fit the header. */
    void rejected(Rejected rejected);
  }

  /** A row among others, moved along. */
  public static final class Row {
    private final List<Optional<ColumnKind>> typed;
    private final Batch batch;
    private long number;
    private int first;

    private Row(List<Optional<ColumnKind>> typed, Batch batch) {
      this.typed = typed;
      this.batch = batch;
    }

    /** Position in the file's data rows, from 0. */
    public long number() {
      return number;
    }

    /** Text of a cell; a value as {@link Cells#format} spells it. */
    public String cell(int column) {
      int cell = first + column;
      if (typed.get(column).isPresent()) {
        return Cells.format(typed.get(column).get(), batch.value(cell));
      }
      int begin = batch.begin(cell);
      return new String(batch.characters(), begin, batch.end(cell) - begin);
    }

    /**
     * Fills a slot of a record from a cell.
     *
     * @return whether the cell can be read as the slot's kind; if not, the slot is missing
     */
    public boolean fill(FlatRecord record, int slot, int column) {
      if (typed.get(column).equals(Optional.of(record.schema().column(slot).kind()))) {
        record.set(slot, batch.value(first + column));
        return true;
      }
      return record.parse(slot, cell(column));
    }
  }

  /**
   * Reads a file to its end.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-112 if the file can't be read
   *     as a table
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static void read(Path file, Sink sink, JobContext context) {
    read(TableOrigin.file(file), sink, context);
  }

  /** The same from wherever the table is. */
  public static void read(TableOrigin origin, Sink sink, JobContext context) {
    try (TableSource source = origin.open(context)) {
      int width = source.names().size();
      sink.header(source.names());
      Batch batch = new Batch();
      Row row = new Row(IntStream.range(0, width).mapToObj(source::typed).toList(), batch);
      long rows = 0;
      int rejects = 0;
      do {
        source.fill(batch);
        row.first = 0;
        List<Rejected> rejected = source.rejected();
        for (row.number = rows; row.number < source.seen(); row.number++) {
          if (rejects < rejected.size() && rejected.get(rejects).row() == row.number) {
            sink.rejected(rejected.get(rejects++));
          } else {
            sink.row(row);
            row.first += width;
          }
        }
        rows = source.seen();
      } while (batch.rows() > 0);
    }
  }
}
