package org.riskbench.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.workbook.Workbook;

/** A sheet while it is read: the first row with anything in it is the header. */
final class WorkbookSource implements TableSource {
  private static final String PHASE = "job.load.read";
  private static final int ROWS_PER_LOOK = 256;

  private final Path file;
  private final JobContext context;
  private final Workbook workbook;
  private final HeaderNames header;
  private final List<Rejected> rejected = new ArrayList<>();
  private long rows;

  private WorkbookSource(Path file, Workbook workbook, JobContext context) {
    this.file = file;
    this.context = context;
    this.workbook = workbook;
    workbook.next();
    List<String> names = new ArrayList<>(workbook.cells());
    while (names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    this.header = HeaderNames.of(names);
  }

  static WorkbookSource open(Path file, Optional<String> sheet, JobContext context) {
    return new WorkbookSource(file, Workbook.open(file, sheet), context);
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public void fill(Batch batch) {
    batch.clear();
    while (!batch.isFull() && workbook.next()) {
      take(workbook.cells(), batch);
      rows++;
      if (rows % ROWS_PER_LOOK == 0) {
        context.checkpoint();
      }
    }
    context.progress((double) workbook.line() / Workbook.MOST_ROWS, PHASE);
  }

  private void take(List<String> cells, Batch batch) {
    int width = header.names().size();
    for (int i = width; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        reject(header.names().get(width - 1), Rejected.Reason.TOO_MANY_CELLS);
        return;
      }
    }
    batch.beginRow();
    for (int i = 0; i < width; i++) {
      String cell = i < cells.size() ? cells.get(i) : "";
      if (cell.length() > Batch.LONGEST_CELL) {
        batch.dropRow();
        reject(header.names().get(i), Rejected.Reason.CELL_TOO_LONG);
        return;
      }
      batch.add(cell);
    }
    batch.keepRow();
  }

  private void reject(String column, Rejected.Reason reason) {
    rejected.add(new Rejected(rows, workbook.line(), column, reason));
  }

  @Override
  public long seen() {
    return rows;
  }

  @Override
  public List<Rejected> rejected() {
    return rejected;
  }

  @Override
  public List<Problem> warnings() {
    return header.warnings();
  }

  @Override
  public Source source() {
    return MeteredInput.fingerprint(file, context, "Excel");
  }

  @Override
  public void close() {
    FileReading.of(
        file,
        () -> {
          workbook.close();
          return true;
        });
  }
}
