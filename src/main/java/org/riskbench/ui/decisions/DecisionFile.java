package org.riskbench.ui.decisions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.riskbench.disk.AtomicFile;
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
    long[] rows = {0};
    try {
      // Put in place once it is whole: neither a full disk nor a cancel takes away what was there.
      AtomicFile.replaceWithin(file, out -> rows[0] = write(out, reader, wanted, asOf, context));
      return rows[0];
    } catch (IOException | UncheckedIOException e) {
      throw Problem.error(
              "USE-331",
              "\"%s\" can't be written.".formatted(file.getFileName()),
              "Choose a folder that is writable and has room.")
          .asException(e);
    }
  }

  private long write(
      OutputStream bytes, LedgerReader reader, Wanted wanted, Instant asOf, JobContext context)
      throws IOException {
    // Not closed here: whoever opened the file still brings it to the disk.
    Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    DecisionExport export = new DecisionExport(out, format());
    long rows =
        wanted.requestId().isEmpty()
            ? all(export, reader, wanted, asOf, context)
            : one(export, reader, wanted);
    out.flush();
    return rows;
  }

  private static long all(
      DecisionExport export, LedgerReader reader, Wanted wanted, Instant asOf, JobContext context) {
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
