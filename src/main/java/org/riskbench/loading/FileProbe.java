package org.riskbench.loading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.riskbench.workbook.Workbook;

/** Finds out from the first bytes of a file how to read it. */
final class FileProbe {
  private static final int HEAD = 64 * 1024;
  private static final int BEL = 0x07;

  /** Share of control characters; of compressed bytes or a program's memory it is larger. */
  private static final double MOST_CONTROLS = 0.01;

  /** Bytes that show whether a text is of two bytes a letter. */
  private static final int UNMARKED = 256;

  private static final String ENDINGS =
      "(?i)(\\.(csv|tsv|tab|txt|jsonl|ndjson|json|xlsx|xlsm|parquet|pq))?(\\.(gz|zst|xz))?$";

  private FileProbe() {}

  /**
   * Looks at a file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-109 if it can't be a table
   */
  static TableOrigin of(Path file) {
    requireReadable(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] raw = in.readNBytes(HEAD);
      Packing packing = Packing.of(raw);
      byte[] head = packing == Packing.NONE ? raw : unpack(packing, file);
      if (head.length == 0) {
        throw LoadProblems.empty(file).asException();
      }
      if (Magic.starts(raw, 'P', 'A', 'R', '1') || Magic.starts(raw, 'P', 'A', 'R', 'E')) {
        return new ParquetOrigin(file);
      }
      if (Magic.starts(raw, 'P', 'K', 3, 4) && Workbook.isWorkbook(file)) {
        return new WorkbookOrigin(file, Optional.empty());
      }
      requireNoOtherFormat(file, head);
      CsvOrigin.Dialect dialect = dialect(file, head);
      Optional<JsonOrigin.Layout> json = JsonOrigin.Layout.of(head, dialect);
      return json.isPresent()
          ? new JsonOrigin(file, packing, dialect, json.get())
          : new CsvOrigin(file, packing, dialect);
    } catch (ZipException | EOFException e) {
      throw LoadProblems.damagedGzip(file).asException(e);
    } catch (IOException | UncheckedIOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
  }

  /** A file's name without the endings of the formats. */
  static String nameOf(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "data" : last.toString();
    return name.replaceFirst(ENDINGS, "");
  }

  private static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw LoadProblems.missing(file).asException();
    }
    if (!Files.isRegularFile(file)) {
      throw LoadProblems.notAFile(file).asException();
    }
    if (!Files.isReadable(file)) {
      throw LoadProblems.unreadable(file).asException();
    }
  }

  private static CsvOrigin.Dialect dialect(Path file, byte[] head) {
    if (Magic.starts(head, 0xef, 0xbb, 0xbf)) {
      return marked(StandardCharsets.UTF_8, 3, head);
    }
    if (Magic.starts(head, 0xff, 0xfe)) {
      return marked(StandardCharsets.UTF_16LE, 2, head);
    }
    if (Magic.starts(head, 0xfe, 0xff)) {
      return marked(StandardCharsets.UTF_16BE, 2, head);
    }
    Optional<Charset> wide = unmarked(head);
    if (wide.isPresent()) {
      return marked(wide.get(), 0, head);
    }
    requireText(file, head);
    // Separators and quotes are the same byte in every character set without a mark.
    CsvShape shape = ShapeSniffer.sniff(new String(head, StandardCharsets.ISO_8859_1));
    return new CsvOrigin.Dialect(Optional.empty(), 0, shape);
  }

  /** A stray control character spoils its row at most; a header of them, or many, are no text. */
  private static void requireText(Path file, byte[] head) {
    int first = -1;
    int controls = 0;
    boolean inHeader = true;
    for (int i = 0; i < head.length; i++) {
      inHeader = inHeader && head[i] != '\n' && head[i] != '\r';
      if (head[i] >= 0 && head[i] <= BEL) {
        first = first < 0 ? i : first;
        controls++;
        if (inHeader) {
          throw LoadProblems.notText(file, first).asException();
        }
      }
    }
    if (controls > MOST_CONTROLS * head.length) {
      throw LoadProblems.notText(file, first).asException();
    }
  }

  /** UTF-16 without a mark: in a header of plain letters every other byte is zero. */
  private static Optional<Charset> unmarked(byte[] head) {
    int end = Math.min(head.length, UNMARKED) & ~1;
    int first = 0;
    int second = 0;
    for (int i = 0; i < end; i += 2) {
      first += head[i] == 0 ? 1 : 0;
      second += head[i + 1] == 0 ? 1 : 0;
    }
    int most = end / 8 * 3; // letters beyond Latin have no zero
    if (end > 0 && first == 0 && second > most) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return end > 0 && second == 0 && first > most
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static CsvOrigin.Dialect marked(Charset charset, int mark, byte[] head) {
    String text = new String(head, mark, head.length - mark, charset);
    return new CsvOrigin.Dialect(Optional.of(charset), mark, ShapeSniffer.sniff(text));
  }

  /** The beginning of what is packed; what is cut off later shows when it is read. */
  private static byte[] unpack(Packing packing, Path file) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packing.unpack(raw)) {
      int read = in.read(head, 0, HEAD);
      while (read > 0) {
        length += read;
        read = in.read(head, length, HEAD - length);
      }
    } catch (ZipException | EOFException e) {
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }

  private static void requireNoOtherFormat(Path file, byte[] head) {
    String format =
        Magic.starts(head, 'P', 'K', 3, 4)
            ? "a zip archive or an Open Document"
            : Magic.starts(head, 0xd0, 0xcf, 0x11, 0xe0)
                ? "an old (.xls) or protected Excel workbook"
                : Magic.starts(head, 'S', 'Q', 'L', 'i', 't', 'e', ' ')
                    ? "an SQLite database (name it as jdbc:sqlite:FILE, with --table)"
                    : Magic.starts(head, '%', 'P', 'D', 'F') ? "a PDF document" : "";
    if (!format.isEmpty()) {
      throw LoadProblems.otherFormat(file, format).asException();
    }
  }
}
