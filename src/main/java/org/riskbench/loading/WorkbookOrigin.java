package org.riskbench.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.riskbench.job.JobContext;
import org.riskbench.workbook.Workbook;

/**
 * A sheet of an Excel workbook.
 *
 * <p>Without a name it is the first sheet with rows.
 */
final class WorkbookOrigin extends TableOrigin {
  private final Path file;
  private final Optional<String> sheet;

  WorkbookOrigin(Path file, Optional<String> sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  @Override
  Optional<Path> path() {
    return Optional.of(file);
  }

  @Override
  public String name() {
    return FileProbe.nameOf(file) + sheet.map(name -> " " + name).orElse("");
  }

  @Override
  public String format() {
    return "Excel workbook";
  }

  @Override
  List<String> sheets() {
    return FileReading.of(
        file,
        () -> {
          try (Workbook workbook = Workbook.open(file, sheet)) {
            return workbook.sheets();
          }
        });
  }

  @Override
  TableSource open(JobContext context) {
    return WorkbookSource.open(file, sheet, context);
  }
}
