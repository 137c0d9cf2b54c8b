package org.riskbench.loading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;

/** One CSV file while it is read, from its header to its last row. Not thread-safe. */
final class CsvFile implements Closeable {
  private static final int GZIP_BUFFER = 1 << 16;

  /** The text is not in the character set it was taken for. */
  static final class WrongEncoding extends RuntimeException {
    WrongEncoding(Throwable cause) {
      super(cause);
    }
  }

  private final Path file;
  private final Charset charset;
  private final MeteredInput bytes;
  private final CsvRows rows;
  private final CloseableIterator<Boolean> records;

  private CsvFile(Path file, Charset charset, MeteredInput bytes, Reader text, char separator) {
    this.file = file;
    this.charset = charset;
    this.bytes = bytes;
    this.rows = new CsvRows(file);
    this.records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(rows, text)
            .iterator();
  }

  /**
   * Opens a file; the other methods throw {@link WrongEncoding} once the text turns out not to be
   * in the character set.
   *
   * @throws org.riskbench.problem.ProblemException DATA-103 or DATA-108, as all methods do
   */
  static CsvFile open(Path file, FileProbe probe, Charset charset, JobContext context) {
    return guarded(file, () -> openUnguarded(file, probe, charset, context));
  }

  private static CsvFile openUnguarded(
      Path file, FileProbe probe, Charset charset, JobContext context) throws IOException {
    MeteredInput bytes = new MeteredInput(Files.newInputStream(file), Files.size(file), context);
    InputStream plain = probe.gzip() ? new GZIPInputStream(bytes, GZIP_BUFFER) : bytes;
    InputStream text = new TextInput(file, plain, probe.markLength(), probe.marked().isEmpty());
    Reader reader =
        new InputStreamReader(
            text,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return new CsvFile(file, charset, bytes, reader, probe.separator());
  }

  /** Reads the first line, once. */
  HeaderNames readHeader() {
    while (rows.header().isEmpty()) {
      if (!next()) {
        throw LoadProblems.empty(file).asException();
      }
    }
    HeaderNames names = HeaderNames.of(rows.header());
    rows.name(names.names());
    return names;
  }

  /** Fills the batch with the next rows; it stays empty at the end of the file. */
  void fill(Batch batch) {
    batch.clear();
    rows.into(batch);
    while (!batch.isFull() && next()) {
      // each step hands one record to the batch
    }
  }

  private boolean next() {
    return guarded(
        file,
        () -> {
          try {
            return records.hasNext() && records.next();
          } catch (CsvParseException e) {
            throw unwrapped(e);
          }
        });
  }

  /** The parser wraps what is thrown on its way, be it a cancellation or a problem. */
  private RuntimeException unwrapped(CsvParseException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : LoadProblems.unclosed(file, Math.max(1, rows.line())).asException(e);
  }

  /** Data rows seen so far, those set aside included. */
  long seen() {
    return rows.seen();
  }

  List<Rejected> rejected() {
    return rows.rejected();
  }

  /** What the file is, once it has been read to its end. */
  Source source() {
    String sha256 = guarded(file, bytes::finish);
    return new Source(file, sha256, bytes.position(), charset.name());
  }

  @Override
  public void close() throws IOException {
    records.close();
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
    if (e instanceof CharacterCodingException) {
      return new WrongEncoding(e);
    }
    return e instanceof EOFException || e instanceof ZipException
        ? LoadProblems.damagedGzip(file).asException(e)
        : LoadProblems.failed(file).asException(e);
  }
}
