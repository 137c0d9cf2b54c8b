package org.riskbench.loading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.riskbench.dataset.Rejected;

/**
 * Takes CSV text apart as RFC 4180 says, in any {@linkplain CsvShape shape} and with the line ends
 * of any system. A quote counts at the beginning of a cell only; empty lines are no records.
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
  private static final int LARGEST = 1 << 22;

  private final CsvText text;
  private final CsvShape shape;
  private long line = 1;
  private boolean afterReturn;

  // Of the record being read
  private int cells;
  private long firstLine;
  private long lastLine;
  private int openCell; // the one that goes over the first line
  private boolean returnBeforeMark;
  private boolean signs; // in the cell being read, to be taken out
  private Optional<Rejected.Reason> fault = Optional.empty();

  CsvScanner(Reader in, CsvShape shape) {
    this(in, shape, LARGEST);
  }

  /**
   * A scanner with a limit of its own.
   *
   * @param largest characters that a cell, and a record over several lines, may have
   */
  CsvScanner(Reader in, CsvShape shape, int largest) {
    this.text = new CsvText(in, shape, largest);
    this.shape = shape;
  }

  /**
   * Hands the next record on.
   *
   * @return false at the end of the text
   */
  boolean next(CsvRecords records) throws IOException {
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
      boolean quoted = text.hasMore() && text.peek() == shape.quote();
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

  private void end(CsvRecords records) {
    boolean broken = fault.isPresent() || text.isMarkTooFar();
    boolean swallowing = !broken && swallowsRows(records.width());
    if (text.isMarked() && (broken || (swallowing && cells != records.width()))) {
      text.goBack();
      line = firstLine + 1;
      afterReturn = returnBeforeMark;
      records.breakOff(openCell, Rejected.Reason.UNCLOSED);
    } else if (fault.isPresent()) {
      records.breakOff(cells - 1, fault.get());
    } else {
      records.end((int) (lastLine - firstLine) + 1, swallowing);
    }
  }

  private boolean swallowsRows(int width) {
    return text.isMarked() && width > 1 && text.hasRowsSinceMark(width);
  }

  private boolean takePlain(CsvRecords records) throws IOException {
    text.skipPlain();
    text.hand(records);
    return endCell();
  }

  private boolean takeQuoted(CsvRecords records) throws IOException {
    text.next();
    signs = false;
    boolean open = true;
    while (open) {
      if (!skipToQuote()) {
        return broken(Rejected.Reason.UNCLOSED);
      }
      text.next();
      open = text.hasMore() && text.peek() == shape.quote();
      signs |= open;
      if (open) {
        text.next();
      }
    }
    text.handInside(records, signs);
    boolean atEnd = !text.hasMore() || isEnd(text.peek());
    return atEnd ? endCell() : skipLine();
  }

  private boolean isEnd(char c) {
    return c == shape.separator() || CsvText.isLineEnd(c);
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
    while (text.hasMore() && text.peek() != shape.quote()) {
      if (text.isEscape()) {
        skipEscaped();
        continue;
      }
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

  /** A line end after a backslash stays one. */
  private void skipEscaped() throws IOException {
    signs = true;
    afterReturn = false;
    text.next();
    if (text.hasMore() && !CsvText.isLineEnd(text.peek())) {
      text.next();
    }
    text.skipQuoted();
  }

  /** Keeps in mind where the record's second line begins; false if the record has to end there. */
  private boolean mark() {
    openCell = cells;
    returnBeforeMark = afterReturn;
    return text.mark();
  }

  /** Takes what ends a cell; whether another one follows. */
  private boolean endCell() throws IOException {
    lastLine = line;
    if (!text.hasMore()) {
      return false;
    }
    char c = text.next();
    if (c == shape.separator()) {
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
