package org.riskbench.loading;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;

/** The list of rows that were set aside, as a CSV file for whoever mends the data. */
public final class RejectList {
  private RejectList() {}

  /**
   * Writes the list, whole or not at all; a file that is there is replaced.
   *
   * @param withText whether the lines themselves are written too: they hold values of the data
   * @throws org.riskbench.problem.ProblemException DATA-119 if it can't be written; with the text
   *     also what {@link Rejects#raw} throws
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static void write(Dataset dataset, Path target, boolean withText, JobContext context) {
    try {
      Path whole = target.toAbsolutePath();
      Path unfinished = Files.createTempFile(whole.resolveSibling(""), ".rows-set-aside", "");
      try {
        try (CsvWriter csv = CsvWriter.builder().build(unfinished)) {
          fill(csv, dataset, withText, context);
        }
        Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw LoadProblems.listNotWritten(target).asException(e);
    }
  }

  private static void fill(CsvWriter csv, Dataset dataset, boolean withText, JobContext context) {
    List<String> header = new ArrayList<>(List.of("file", "row", "line", "column", "reason"));
    if (withText) {
      header.add("text");
    }
    csv.writeRecord(header);
    if (withText) {
      Rejects.raw(
          dataset,
          dataset.rejected(),
          context,
          (row, text) -> csv.writeRecord(cells(dataset, row, List.of(text))));
    } else {
      for (Rejected row : dataset.rejected()) {
        context.checkpoint();
        csv.writeRecord(cells(dataset, row, List.of()));
      }
    }
  }

  private static List<String> cells(Dataset dataset, Rejected row, List<String> text) {
    Path file = Rejects.file(dataset, row.ofTest()).getFileName();
    List<String> cells = new ArrayList<>();
    cells.add(file == null ? dataset.name() : file.toString());
    cells.add(Long.toString(row.row() + 1));
    cells.add(row.line() < 1 ? "" : Long.toString(row.line()));
    cells.add(row.column());
    cells.add(row.reason().text());
    cells.addAll(text);
    return cells;
  }
}
