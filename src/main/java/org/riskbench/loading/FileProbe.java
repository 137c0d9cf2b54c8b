package org.riskbench.loading;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What the first bytes of a file say about how to read it.
 *
 * @param gzip whether the file is compressed, whatever its name
 * @param marked the character set named by a byte order mark
 * @param markLength bytes of the mark
 * @param separator what divides the cells
 */
record FileProbe(boolean gzip, Optional<Charset> marked, int markLength, char separator) {
  private static final int HEAD = 64 * 1024;
  private static final int BEL = 0x07;

  /**
   * Looks at a file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-109 if it can't be a table
   */
  static FileProbe of(Path file) {
    requireReadable(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] raw = in.readNBytes(HEAD);
      boolean gzip = raw.length > 1 && (raw[0] & 0xff) == 0x1f && (raw[1] & 0xff) == 0x8b;
      byte[] head = gzip ? unpack(raw) : raw;
      if (head.length == 0) {
        throw LoadProblems.empty(file).asException();
      }
      requireNoOtherFormat(file, head);
      return of(file, gzip, head);
    } catch (ZipException | EOFException e) {
      throw LoadProblems.damagedGzip(file).asException(e);
    } catch (IOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
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

  private static FileProbe of(Path file, boolean gzip, byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return sniffed(gzip, StandardCharsets.UTF_8, 3, head);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return sniffed(gzip, StandardCharsets.UTF_16LE, 2, head);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return sniffed(gzip, StandardCharsets.UTF_16BE, 2, head);
    }
    for (int i = 0; i < head.length; i++) {
      if (head[i] >= 0 && head[i] <= BEL) {
        throw LoadProblems.notText(file, i).asException();
      }
    }
    // The separators are the same byte in every character set without a mark.
    char separator = SeparatorSniffer.sniff(new String(head, StandardCharsets.ISO_8859_1));
    return new FileProbe(gzip, Optional.empty(), 0, separator);
  }

  private static FileProbe sniffed(boolean gzip, Charset charset, int mark, byte[] head) {
    String text = new String(head, mark, head.length - mark, charset);
    return new FileProbe(gzip, Optional.of(charset), mark, SeparatorSniffer.sniff(text));
  }

  /** As much as the compressed head holds; it usually ends within the compressed stream. */
  private static byte[] unpack(byte[] raw) throws IOException {
    byte[] head = new byte[HEAD];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      int read = in.read(head, 0, HEAD);
      while (read > 0) {
        length += read;
        read = in.read(head, length, HEAD - length);
      }
    } catch (EOFException e) {
      if (length == 0 || raw.length < HEAD) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }

  private static void requireNoOtherFormat(Path file, byte[] head) {
    String format =
        startsWith(head, 'P', 'K', 3, 4)
            ? "a zip archive or an Excel workbook"
            : startsWith(head, 'P', 'A', 'R', '1')
                ? "a Parquet file"
                : startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)
                    ? "a zstd archive"
                    : startsWith(head, 0xfd, '7', 'z', 'X', 'Z')
                        ? "an xz archive"
                        : startsWith(head, '%', 'P', 'D', 'F') ? "a PDF document" : "";
    if (!format.isEmpty()) {
      throw LoadProblems.otherFormat(file, format).asException();
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
