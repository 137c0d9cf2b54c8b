package org.riskbench.loading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The part of a text that is at hand: the cell being read, and from a mark on all that follows it,
 * so that reading can go back there.
 */
final class CsvText implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int NONE = -1;

  private final Reader in;
  private final CsvShape shape;
  private final int largest;
  private final RereadBudget budget;
  private char[] buffer;
  private char[] unquoted = {};
  private long passed; // characters before the buffer
  private int begin; // of the cell
  private int mark = NONE;
  private int position;
  private int limit;
  private boolean markLost;

  /**
   * The beginning of a text.
   *
   * @param largest characters kept at once
   */
  CsvText(Reader in, CsvShape shape, int largest) {
    this.in = in;
    this.shape = shape;
    this.largest = largest;
    this.budget = new RereadBudget(4L * largest);
    this.buffer = new char[Math.min(BUFFER, largest)];
  }

  boolean hasMore() throws IOException {
    return position < limit || fill();
  }

  /** The next character, if there is one. */
  char peek() {
    return buffer[position];
  }

  char next() {
    return buffer[position++];
  }

  /** Begins a cell here: what stands before it is needed no more, unless it is marked. */
  void beginCell() {
    begin = position;
  }

  /** Characters since the beginning of the cell; of a very long cell not all are kept. */
  int length() {
    return position - begin;
  }

  /** Hands the cell on. */
  void hand(CsvRecords records) {
    records.take(buffer, begin, position - begin);
  }

  /**
   * Hands on what is between the cell's first and last character.
   *
   * @param signs whether it has doubled or escaped quotes, which are made single
   */
  void handInside(CsvRecords records, boolean signs) {
    int length = position - begin - 2;
    if (signs) {
      int single = makeSingle(begin + 1, length);
      records.take(unquoted, 0, single);
    } else {
      records.take(buffer, begin + 1, length);
    }
  }

  private int makeSingle(int from, int length) {
    if (unquoted.length < length) {
      unquoted = new char[Math.max(length, 2 * unquoted.length)];
    }
    int to = 0;
    for (int i = from; i < from + length; i++) {
      // The closing quote stands behind the last character, so there is always a next one.
      boolean sign = buffer[i] == shape.quote() || shape.isEscape(buffer[i], buffer[i + 1]);
      i += sign ? 1 : 0;
      unquoted[to++] = buffer[i];
    }
    return to;
  }

  /** Goes to the separator or line end that ends a plain cell, or to the end of the text. */
  void skipPlain() throws IOException {
    skipTo(shape.separator());
  }

  private void skipTo(char separator) throws IOException {
    do {
      char[] text = buffer;
      int end = limit;
      int i = position;
      while (i < end && text[i] != separator && !isLineEnd(text[i])) {
        i++;
      }
      position = i;
    } while (position == limit && fill());
  }

  /** Goes to the next quote, escape or line end, or to the end of the text. */
  void skipQuoted() throws IOException {
    if (shape.backslash()) {
      while (hasMore() && peek() != shape.quote() && !isEscape() && !isLineEnd(peek())) {
        position++;
      }
    } else {
      skipTo(shape.quote());
    }
  }

  /** Whether a sign begins here that may take the next character's meaning from it. */
  boolean isEscape() {
    return shape.backslash() && peek() == CsvShape.ESCAPE;
  }

  /** Goes to the end of the line, keeping nothing of it. */
  void skipLine() throws IOException {
    begin = position;
    while (hasMore() && !isLineEnd(peek())) {
      begin = ++position;
    }
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  // ---- going back

  /** Keeps what follows, for going back to here; false if too much has been read again already. */
  boolean mark() {
    mark = position;
    return budget.allows(passed + position);
  }

  boolean isMarked() {
    return mark != NONE;
  }

  /** Whether there was more to keep since the mark than there is room for. */
  boolean isMarkTooFar() {
    return markLost;
  }

  void unmark() {
    mark = NONE;
    markLost = false;
  }

  /** Whether what was read since the mark looks like rows of a table. */
  boolean hasRowsSinceMark(int width) {
    return SwallowedRows.are(buffer, mark, position, shape, width);
  }

  void goBack() {
    budget.back(passed + position, passed + mark);
    position = mark;
  }

  // ---- the buffer

  /** Reads on; false at the end of the text, or if there is no room for what is kept. */
  private boolean fill() throws IOException {
    drop(0, mark == NONE ? begin : Math.min(begin, mark));
    if (limit == largest && mark != NONE) {
      markLost = true;
      return false;
    }
    if (limit == largest) {
      drop(largest / 2, largest / 2); // the other half still shows that the cell is too long
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(largest, limit * 2));
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }

  private void drop(int from, int length) {
    System.arraycopy(buffer, from + length, buffer, from, limit - from - length);
    passed += length;
    position -= length;
    limit -= length;
    begin -= from == 0 ? length : 0;
    mark -= mark == NONE ? 0 : length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
