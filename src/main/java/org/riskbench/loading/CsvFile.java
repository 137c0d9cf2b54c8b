package org.riskbench.loading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/** One CSV file while it is read. */
final class CsvFile implements TableSource {
  private final CsvOrigin origin;
  private final MeteredInput bytes;
  private final TextReader text;
  private final CsvRows rows;
  private final CsvScanner scanner;
  private final HeaderNames header;

  private CsvFile(CsvOrigin origin, MeteredInput bytes, TextInput input) {
    this.origin = origin;
    this.bytes = bytes;
    this.text = new TextReader(input, origin.dialect().charset());
    this.rows = new CsvRows(origin.file(), origin.dialect().shape().titles(), input::hasNul);
    this.scanner = new CsvScanner(text, origin.dialect().shape());
    this.header = readHeader();
  }

  /** Opens a file and reads its header. */
  static CsvFile open(CsvOrigin origin, JobContext context) {
    return guarded(origin.file(), () -> openUnguarded(origin, context));
  }

  private static CsvFile openUnguarded(CsvOrigin origin, JobContext context) throws IOException {
    Path file = origin.file();
    InputStream in = Files.newInputStream(file);
    try {
      MeteredInput bytes = new MeteredInput(in, Files.size(file), context);
      CsvOrigin.Dialect dialect = origin.dialect();
      InputStream plain = origin.packing().unpack(bytes);
      return new CsvFile(
          origin, bytes, new TextInput(plain, dialect.markLength(), dialect.marked().isEmpty()));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private HeaderNames readHeader() {
    while (rows.header().isEmpty()) {
      if (!next()) {
        throw LoadProblems.empty(origin.file()).asException();
      }
    }
    HeaderNames names = HeaderNames.of(rows.header());
    rows.name(names.names());
    return names;
  }

  @Override
  public List<String> names() {
    return header.names();
  }

  @Override
  public void fill(Batch batch) {
    batch.clear();
    rows.into(batch);
    while (!batch.isFull() && next()) {
      // each step hands one record to the batch
    }
  }

  private boolean next() {
    return guarded(origin.file(), () -> scanner.next(rows));
  }

  @Override
  public long seen() {
    return rows.seen();
  }

  @Override
  public double share() {
    return bytes.share();
  }

  @Override
  public List<Rejected> rejected() {
    return rows.rejected();
  }

  @Override
  public List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    if (text.isMixed()) {
      warnings.add(LoadProblems.otherEncoding());
    }
    if (!rows.doubtful().isEmpty()) {
      warnings.add(LoadProblems.rowsInCells(rows.doubtful()));
    }
    if (origin.dialect().shape().titles() > 0) {
      warnings.add(LoadProblems.titles(rows.headerLine()));
    }
    warnings.addAll(header.warnings());
    return warnings;
  }

  @Override
  public void forgoFingerprint() {
    bytes.forgoFingerprint();
  }

  @Override
  public Source source() {
    String sha256 = guarded(origin.file(), bytes::finish);
    return new Source(origin.file(), sha256, bytes.position(), text.charset());
  }

  @Override
  public void close() {
    guarded(
        origin.file(),
        () -> {
          scanner.close();
          return true;
        });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T guarded(Path file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw explained(file, cause == null ? new IOException(e) : cause);
    } catch (IOException e) {
      throw explained(file, e);
    }
  }

  private static RuntimeException explained(Path file, IOException e) {
    return e instanceof EOFException || e instanceof ZipException
        ? LoadProblems.damagedGzip(file).asException(e)
        : LoadProblems.failed(file).asException(e);
  }
}
