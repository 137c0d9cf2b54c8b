package org.riskbench.loading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;

/**
 * The text of rows that were set aside, read from the file again when somebody asks: for the screen
 * only. It is never kept, and never goes into a log or a problem.
 */
public final class Rejects {
  private static final int LONGEST = 4_000;
  private static final int CHECK_EVERY = 4_096;

  private Rejects() {}

  /**
   * The line at which a row begins, at most 4,000 characters of it.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-103 if the file can't be read,
   *     DATA-113 if it has changed, DATA-117 if its format has no lines
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static String raw(Dataset dataset, Rejected rejected, JobContext context) {
    Path file = dataset.report().source().file();
    if (!(TableOrigin.file(file) instanceof CsvOrigin origin)) {
      throw LoadProblems.noLines(file).asException();
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) != dataset.report().source().bytes()) {
        throw LoadProblems.changed(file).asException();
      }
      return line(origin, in, rejected.line(), context);
    } catch (IOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
  }

  private static String line(CsvOrigin origin, InputStream in, long line, JobContext context)
      throws IOException {
    InputStream plain = origin.packing().unpack(in);
    plain.skipNBytes(origin.dialect().markLength());
    BufferedReader text = new BufferedReader(new TextReader(plain, origin.dialect().charset()));
    String found = text.readLine();
    for (long at = 1; at < line && found != null; at++) {
      if (at % CHECK_EVERY == 0) {
        context.checkpoint();
      }
      found = text.readLine();
    }
    if (found == null) {
      throw LoadProblems.changed(origin.file()).asException();
    }
    return found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found;
  }
}
