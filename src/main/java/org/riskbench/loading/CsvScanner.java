package org.riskbench.loading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Takes CSV text apart as RFC 4180 says, with any separator and the line ends of any system. A
 * quote counts at the beginning of a cell only; empty lines are no records.
 */
final class CsvScanner implements Closeable {
  /** Who takes the records. */
  interface Records {
    /** A record begins in this line, counted from 1. */
    void begin(long line);

    /** The next cell of the record: these characters, which are gone afterwards. */
    void take(char[] buffer, int offset, int length);

    /** The record ends. */
    void end();
  }

  private static final char QUOTE = '"';
  private static final int BUFFER = 1 << 16;
  private static final int LARGEST = 1 << 24;

  private final Reader in;
  private final char separator;
  private char[] buffer = new char[BUFFER];
  private int begin; // of the cell: what stands before it is taken
  private int position;
  private int limit;
  private long line = 1;
  private boolean afterReturn;

  CsvScanner(Reader in, char separator) {
    this.in = in;
    this.separator = separator;
  }

  /**
   * Hands the next record on.
   *
   * @return false at the end of the text
   * @throws QuoteException if a quote isn't closed, or not at the end of its cell
   */
  boolean next(Records records) throws IOException {
    begin = position;
    while (hasMore() && isLineEnd(buffer[position])) {
      endLine(buffer[position++]);
      begin = position;
    }
    if (!hasMore()) {
      return false;
    }
    afterReturn = false;
    records.begin(line);
    boolean another = true;
    while (another) {
      begin = position;
      boolean quoted = hasMore() && buffer[position] == QUOTE;
      another = quoted ? takeQuoted(records) : takePlain(records);
    }
    records.end();
    return true;
  }

  private boolean takePlain(Records records) throws IOException {
    while (!skipPlain() && fill()) {
      // the cell goes on in what was filled
    }
    records.take(buffer, begin, position - begin);
    return endCell();
  }

  /** Goes to the end of a plain cell; false if it isn't in the buffer. */
  private boolean skipPlain() {
    char[] text = buffer;
    int end = limit;
    int i = position;
    while (i < end && text[i] != separator && !isLineEnd(text[i])) {
      i++;
    }
    position = i;
    return i < end;
  }

  /** Moves the text of a quoted cell to its beginning, doubled quotes made single. */
  private boolean takeQuoted(Records records) throws IOException {
    position++;
    int length = 0;
    boolean open = true;
    while (open) {
      if (!hasMore()) {
        throw new QuoteException();
      }
      char c = buffer[position++];
      if (c == QUOTE) {
        afterReturn = false;
        open = hasMore() && buffer[position] == QUOTE;
        position += open ? 1 : 0;
      } else if (isLineEnd(c)) {
        endLine(c);
      } else {
        afterReturn = false;
      }
      if (open) {
        buffer[begin + length++] = c;
      }
    }
    records.take(buffer, begin, length);
    if (hasMore() && buffer[position] != separator && !isLineEnd(buffer[position])) {
      throw new QuoteException();
    }
    return endCell();
  }

  /** Takes what ends a cell; whether another one follows. */
  private boolean endCell() throws IOException {
    if (!hasMore()) {
      return false;
    }
    char c = buffer[position++];
    if (c == separator) {
      return true;
    }
    endLine(c);
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** A return and a line feed after it end one line. */
  private void endLine(char c) {
    line += c == '\n' && afterReturn ? 0 : 1;
    afterReturn = c == '\r';
  }

  private boolean hasMore() throws IOException {
    return position < limit || fill();
  }

  /** Reads on; what is left of the cell stays. False at the end of the text. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, begin, buffer, 0, limit - begin);
    position -= begin;
    limit -= begin;
    begin = 0;
    if (limit == buffer.length) {
      if (limit == LARGEST) {
        throw new QuoteException();
      }
      buffer = Arrays.copyOf(buffer, limit * 2);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** A quote that nothing closes, as far as the text was read. */
  static final class QuoteException extends IOException {
    private static final long serialVersionUID = 1;
  }
}
