package org.riskbench.loading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;

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

  /** Some rows of text, moved along. */
  public static final class Row {
    private final int width;
    private Batch batch = new Batch();
    private long number;
    private int first;

    private Row(int width) {
      this.width = width;
    }

    /** Position in the file's data rows, from 0. */
    public long number() {
      return number;
    }

    /** Text of a cell. */
    public String cell(int column) {
      int begin = batch.begin(first + column);
      return new String(batch.characters(), begin, batch.end(first + column) - begin);
    }
  }

  /**
   * Reads a file to its end.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-114 if the file can't be read
   *     as a table
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static void read(Path file, Sink sink, JobContext context) {
    FileProbe probe = FileProbe.of(file);
    try (CsvFile csv =
        CsvFile.open(file, probe, probe.marked().orElse(StandardCharsets.UTF_8), context)) {
      List<String> names = csv.readHeader().names();
      sink.header(names);
      Row row = new Row(names.size());
      Batch batch = new Batch();
      row.batch = batch;
      long rows = 0;
      int rejects = 0;
      do {
        csv.fill(batch);
        row.first = 0;
        for (row.number = rows; row.number < csv.seen(); row.number++) {
          boolean aside =
              rejects < csv.rejected().size() && csv.rejected().get(rejects).row() == row.number;
          if (aside) {
            sink.rejected(csv.rejected().get(rejects++));
          } else {
            sink.row(row);
            row.first += row.width;
          }
        }
        rows = csv.seen();
      } while (batch.rows() > 0);
    } catch (CsvFile.WrongEncoding e) {
      throw LoadProblems.notUtf8(file).asException(e);
    } catch (IOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
  }
}
