package org.riskbench.ui.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;

/** Small datasets, and the texts of what a view shows of them. */
final class Records {
  private Records() {}

  static Dataset load(Path folder, String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return DataLoader.load(file, LoadOptions.defaults(), JobContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A column of the rows shown, from the first to the last. */
  static List<String> column(RecordsViewModel view, int column) {
    RecordTable table = view.getTable().orElseThrow();
    return view.getRows().stream().map(row -> table.text(row, column)).toList();
  }
}
