package org.riskbench.loading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.riskbench.dataset.Rejected;

/**
 * Takes CSV text apart as RFC 4180 says, with any separator and the line ends of any system. A
 * quote counts at the beginning of a cell only; empty lines are no records.
 *
 * <p>Text that breaks the rules costs the line it stands in and no more:
 *
 * <ul>
 *   <li>Where text follows a closing quote, the record goes to the end of that line, whatever
 *       quotes follow.
 *   <li>Where that is found only in a later line, or a quote is closed nowhere (not in the text,
 *       nor within 4 million characters), the record ends with its first line, and the next one
 *       begins in the line after it.
 *   <li>So it does if a record over several lines has the wrong number of cells, and what it
 *       swallowed looks like {@linkplain SwallowedRows rows}.
 *   <li>Reading lines again has a {@linkplain RereadBudget budget}: twice what was read, and 16
 *       million characters at once. While it is spent, a quote has to be closed in its own line.
 * </ul>
 *
 * Records are the same in whatever pieces the text arrives.
 */
final class CsvScanner implements Closeable {
  /** Who takes the records. */
  interface Records {
    /** A record begins in this line, counted from 1. */
    void begin(long line);

    /** The next cell of the record: these characters, which are gone afterwards. */
    void take(char[] buffer, int offset, int length);

    /** Cells that a record should have, or 0 if any number will do. */
    int width();

    /** The record ends, after as many lines. */
    void end(int lines);

    /**
     * The record ends with the line it began in, for its quotes are not as they should be. Cells
     * that came from further lines are no part of it.
     *
     * @param cell where that is, counted from 0
     */
    void breakOff(int cell, Rejected.Reason reason);
  }

  private static final int LARGEST = 1 << 22;

  private final CsvText text;
  private final char separator;
  private char[] unquoted = {};
  private long line = 1;
  private boolean afterReturn;

  // Of the record being read
  private int cells;
  private long firstLine;
  private long lastLine;
  private int openCell; // the one that goes over the first line
  private boolean returnBeforeMark;
  private Optional<Rejected.Reason> fault = Optional.empty();

  CsvScanner(Reader in, char separator) {
    this(in, separator, LARGEST);
  }

  /**
   * A scanner with a limit of its own.
   *
   * @param largest characters that a cell, and a record over several lines, may have
   */
  CsvScanner(Reader in, char separator, int largest) {
    this.text = new CsvText(in, largest);
    this.separator = separator;
  }

  /**
   * Hands the next record on.
   *
   * @return false at the end of the text
   */
  boolean next(Records records) throws IOException {
    skipEmptyLines();
    if (!text.hasMore()) {
      return false;
    }
    firstLine = line;
    cells = 0;
    fault = Optional.empty();
    records.begin(line);
    boolean another = true;
    while (another) {
      text.beginCell();
      boolean quoted = text.hasMore() && text.peek() == CsvText.QUOTE;
      another = quoted ? takeQuoted(records) : takePlain(records);
      cells++;
    }
    end(records);
    return true;
  }

  private void skipEmptyLines() throws IOException {
    text.unmark();
    text.beginCell();
    while (text.hasMore() && CsvText.isLineEnd(text.peek())) {
      endLine(text.next());
      text.beginCell();
    }
    afterReturn = false;
  }

  private void end(Records records) {
    boolean broken = fault.isPresent() || text.isMarkTooFar();
    if (text.isMarked() && (broken || swallowsRows(records.width()))) {
      text.goBack();
      line = firstLine + 1;
      afterReturn = returnBeforeMark;
      records.breakOff(openCell, Rejected.Reason.UNCLOSED);
    } else if (fault.isPresent()) {
      records.breakOff(cells - 1, fault.get());
    } else {
      records.end((int) (lastLine - firstLine) + 1);
    }
  }

  private boolean swallowsRows(int width) {
    return width > 0 && cells != width && text.hasRowsSinceMark(separator, width);
  }

  private boolean takePlain(Records records) throws IOException {
    text.skipPlain(separator);
    records.take(text.characters(), text.begin(), text.length());
    return endCell();
  }

  private boolean takeQuoted(Records records) throws IOException {
    text.next();
    boolean doubled = false;
    boolean open = true;
    while (open) {
      if (!skipToQuote()) {
        return broken(Rejected.Reason.UNCLOSED);
      }
      text.next();
      open = text.hasMore() && text.peek() == CsvText.QUOTE;
      doubled |= open;
      if (open) {
        text.next();
      }
    }
    takeInside(records, doubled);
    boolean atEnd =
        !text.hasMore() || text.peek() == separator || CsvText.isLineEnd(text.peek());
    return atEnd ? endCell() : skipLine();
  }

  private void takeInside(Records records, boolean doubled) {
    int first = text.begin() + 1;
    int length = text.length() - 2;
    if (doubled) {
      int single = unquote(text.characters(), first, length);
      records.take(unquoted, 0, single);
    } else {
      records.take(text.characters(), first, length);
    }
  }

  /** The rest of the line is the record's, whatever it holds, unless it is read again anyway. */
  private boolean skipLine() throws IOException {
    if (!text.isMarked()) {
      text.skipLine();
      endCell();
    }
    return broken(Rejected.Reason.QUOTE);
  }

  private boolean broken(Rejected.Reason reason) {
    fault = Optional.of(reason);
    return false;
  }

  /** Goes to the next quote; false if there is none that may close the cell. */
  private boolean skipToQuote() throws IOException {
    afterReturn = false;
    text.skipQuoted();
    while (text.hasMore() && text.peek() != CsvText.QUOTE) {
      endLine(text.next());
      if (!text.isMarked() && !mark()) {
        return false;
      }
      int length = text.length();
      text.skipQuoted();
      afterReturn &= text.length() == length;
    }
    afterReturn = false;
    return text.hasMore();
  }

  /** Keeps in mind where the record's second line begins; false if the record has to end there. */
  private boolean mark() {
    openCell = cells;
    returnBeforeMark = afterReturn;
    return text.mark();
  }

  /** Makes doubled quotes single; gives the length. */
  private int unquote(char[] from, int begin, int length) {
    if (unquoted.length < length) {
      unquoted = new char[Math.max(length, 2 * unquoted.length)];
    }
    int to = 0;
    for (int i = begin; i < begin + length; i++) {
      unquoted[to++] = from[i];
      i += from[i] == CsvText.QUOTE ? 1 : 0;
    }
    return to;
  }

  /** Takes what ends a cell; whether another one follows. */
  private boolean endCell() throws IOException {
    lastLine = line;
    if (!text.hasMore()) {
      return false;
    }
    char c = text.next();
    if (c == separator) {
      return true;
    }
    endLine(c);
    return false;
  }

  /** A return and a line feed after it end one line. */
  private void endLine(char c) {
    line += c == '\n' && afterReturn ? 0 : 1;
    afterReturn = c == '\r';
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
