package org.riskbench.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.parquet.ParquetColumn;
import org.riskbench.parquet.ParquetFile;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;

/** One Parquet file while it is read: numbers and moments as values, all else as text. */
final class ParquetSource implements TableSource {
  private static final String PHASE = "job.load.read";
  private static final int ROWS_PER_LOOK = 256;

  private final Path path;
  private final JobContext context;
  private final ParquetFile file;
  private final List<ParquetColumn> columns;
  private final HeaderNames header;
  private long rows;

  private ParquetSource(Path path, ParquetFile file, JobContext context) {
    this.path = path;
    this.context = context;
    this.file = file;
    this.columns = file.columns();
    this.header = HeaderNames.of(columns.stream().map(ParquetColumn::name).toList());
  }

  static ParquetSource open(Path path, JobContext context) {
    ParquetSource source = new ParquetSource(path, ParquetFile.open(path), context);
    if (source.columns.isEmpty()) {
      source.close();
      throw FormatProblems.noColumns(path).asException();
    }
    return source;
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public Optional<ColumnKind> typed(int column) {
    return columns.get(column).kind();
  }

  @Override
  public void fill(Batch batch) {
    batch.clear();
    while (!batch.isFull() && file.next()) {
      batch.beginRow();
      for (ParquetColumn column : columns) {
        if (column.kind().isPresent()) {
          batch.add(column.number());
        } else {
          char[] text = column.text();
          batch.add(text, 0, text.length);
        }
      }
      batch.keepRow();
      rows++;
      if (rows % ROWS_PER_LOOK == 0) {
        context.checkpoint();
      }
    }
    context.progress(share(), PHASE);
  }

  @Override
  public long seen() {
    return rows;
  }

  @Override
  public double share() {
    return (double) rows / Math.max(1, file.rows());
  }

  @Override
  public List<Rejected> rejected() {
    return List.of();
  }

  @Override
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(header.warnings());
    if (!file.leftOut().isEmpty()) {
      warnings.add(FormatProblems.leftOut(file.leftOut()));
    }
    return warnings;
  }

  @Override
  public Source source() {
    return MeteredInput.fingerprint(path, context, "Parquet");
  }

  @Override
  public void close() {
    FileReading.of(
        path,
        () -> {
          file.close();
          return true;
        });
  }
}
