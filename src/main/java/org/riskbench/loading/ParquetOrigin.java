package org.riskbench.loading;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.job.JobContext;

/** A Parquet file. */
final class ParquetOrigin extends TableOrigin {
  private final Path file;

  ParquetOrigin(Path file) {
    this.file = file;
  }

  @Override
  Optional<Path> path() {
    return Optional.of(file);
  }

  @Override
  public String name() {
    return FileProbe.nameOf(file);
  }

  @Override
  public String format() {
    return "Parquet";
  }

  @Override
  TableSource open(JobContext context) {
    return ParquetSource.open(file, context);
  }
}
