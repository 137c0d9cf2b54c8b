package org.riskbench.experiment;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalInt;
import org.riskbench.dataset.Dataset;
import org.riskbench.modelfile.DataFingerprint;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** Says which data a run was made from. */
final class Fingerprints {
  private Fingerprints() {}

  static DataFingerprint of(Dataset dataset) {
    OptionalInt time = dataset.schema().find(ColumnRole.TIME);
    String from = "";
    String to = "";
    if (time.isPresent() && dataset.size() > 0) {
      Column column = dataset.schema().column(time.getAsInt());
      if (column.kind().isNumeric()) {
        DoubleSummaryStatistics seen =
            Arrays.stream(dataset.rows().numbers(time.getAsInt()))
                .filter(moment -> !Double.isNaN(moment))
                .summaryStatistics();
        from = moment(column.kind(), seen.getMin());
        to = moment(column.kind(), seen.getMax());
      }
    }
    return new DataFingerprint(
        source(dataset),
        dataset.sha256(),
        dataset.size(),
        dataset.labels().frauds(),
        dataset.labels().goods(),
        from,
        to);
  }

  /** The file's name without its folder, which could name a person. */
  private static String source(Dataset dataset) {
    return Optional.ofNullable(dataset.report().source().file().getFileName())
        .map(Path::toString)
        .filter(name -> !name.isEmpty())
        .orElse(dataset.name());
  }

  private static String moment(ColumnKind kind, double value) {
    return Double.isFinite(value) ? Cells.format(kind, value) : "";
  }
}
