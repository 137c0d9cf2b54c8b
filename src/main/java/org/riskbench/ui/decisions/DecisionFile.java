package org.riskbench.ui.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.riskbench.job.JobContext;
import org.riskbench.ledger.DecisionExport;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.LoggedDecision;
import org.riskbench.ledger.Told;
import org.riskbench.problem.Problem;

/**
 * A file that decisions are written to.
 *
 * @param file takes the place of one that is there; its ending says how it is written
 */
record DecisionFile(Path file) {
  /** Writes the decisions in bounded memory and says how many. */
  long write(LedgerReader reader, Wanted wanted, Instant asOf, JobContext context) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      DecisionExport export = new DecisionExport(out, format());
      if (!wanted.requestId().isEmpty()) {
        return one(export, reader, wanted);
      }
      long[] rows = {0};
      reader.forEachTold(
          wanted.query(),
          asOf,
          (row, told) -> {
            context.checkpoint();
            export.write(row, told);
            rows[0]++;
          });
      export.finish();
      return rows[0];
    } catch (IOException | UncheckedIOException e) {
      throw Problem.error(
              "USE-331",
              "\"%s\" can't be written.".formatted(file.getFileName()),
              "Choose a folder that is writable and has room.")
          .asException(e);
    }
  }

  private static long one(DecisionExport export, LedgerReader reader, Wanted wanted) {
    long rows = 0;
    for (LoggedDecision row : wanted.page(reader, Long.MAX_VALUE, 1).rows()) {
      export.write(row, Told.of(reader.events(row), Instant.MAX));
      rows++;
    }
    export.finish();
    return rows;
  }

  private DecisionExport.Format format() {
    return file.toString().toLowerCase(Locale.ROOT).endsWith("json")
        ? DecisionExport.Format.NDJSON
        : DecisionExport.Format.CSV;
  }
}
