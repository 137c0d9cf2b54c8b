package org.riskbench.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;

/**
 * The text of rows that were set aside, read from the file again when somebody asks: for the screen
 * or for a list that somebody asked for. It is never kept, and never goes into a log or a problem.
 */
public final class Rejects {
  private static final int LONGEST = 4_000;

  private Rejects() {}

  /** Takes the text of rows. */
  public interface Sink {
    /** A row's text. */
    void text(Rejected row, String text);
  }

  /**
   * The lines of one row, at most 4,000 characters of them.
   *
   * @throws org.riskbench.problem.ProblemException DATA-101 to DATA-103 if the file can't be read,
   *     DATA-113 if it has changed, DATA-117 if its format has no lines, DATA-118 if it is gone
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static String raw(Dataset dataset, Rejected rejected, JobContext context) {
    StringBuilder found = new StringBuilder();
    raw(dataset, List.of(rejected), context, (row, text) -> found.append(text));
    return found.toString();
  }

  /**
   * The same of many rows in one pass over the file. That the file has changed shows at its end:
   * the texts passed on before are worth nothing then.
   *
   * @param rejected rows of the dataset, in file order
   */
  public static void raw(Dataset dataset, List<Rejected> rejected, JobContext context, Sink sink) {
    for (boolean test : new boolean[] {false, true}) {
      List<Rejected> rows = rejected.stream().filter(row -> row.ofTest() == test).toList();
      if (!rows.isEmpty()) {
        read(file(dataset, test), test ? "" : dataset.sha256(), rows, context, sink);
      }
    }
  }

  /** The file that a row set aside came from. */
  static Path file(Dataset dataset, boolean ofTest) {
    Path first = dataset.report().source().file();
    return ofTest ? dataset.report().options().testFile().orElse(first) : first;
  }

  /**
   * Reads rows of a file.
   *
   * @param sha256 what the file's fingerprint was; empty if nobody knows
   */
  private static void read(
      Path file, String sha256, List<Rejected> rows, JobContext context, Sink sink) {
    if (!Files.exists(file)) {
      throw LoadProblems.vanished(file).asException();
    }
    TextFile lines = TextFile.of(origin(file, sha256));
    try (MeteredInput bytes =
        new MeteredInput(Files.newInputStream(file), Files.size(file), context)) {
      RawLines text = new RawLines(lines.open(bytes), LONGEST);
      for (Rejected row : rows) {
        sink.text(row, record(text, row, file));
      }
      if (!sha256.isEmpty() && !bytes.finish().equals(sha256)) {
        throw LoadProblems.changed(file).asException();
      }
    } catch (IOException e) {
      throw FileReading.explained(file, e);
    }
  }

  /** What was a table once and is none now has changed, whatever else is wrong with it. */
  private static TableOrigin origin(Path file, String sha256) {
    try {
      return TableOrigin.file(file);
    } catch (ProblemException e) {
      throw sha256.isEmpty() ? e : LoadProblems.changed(file).asException(e);
    }
  }

  private static String record(RawLines text, Rejected row, Path file) throws IOException {
    boolean found = true;
    while (found && text.number() < row.line()) {
      found = text.next();
    }
    if (!found || row.line() < 1) {
      throw LoadProblems.changed(file).asException();
    }
    StringBuilder record = new StringBuilder(text.line());
    for (int more = 1; more < row.lines() && record.length() <= LONGEST; more++) {
      if (!text.next()) {
        throw LoadProblems.changed(file).asException();
      }
      record.append('\n').append(text.line());
    }
    return record.length() > LONGEST ? record.substring(0, LONGEST) + "…" : record.toString();
  }
}
