package org.riskbench.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.riskbench.dataset.Rejected;

/**
 * Takes the cells of each record from the parser: after titles, if there are some, comes the
 * header; the others go into a batch, or are set aside if they are misshapen.
 */
final class CsvRows implements CsvRecords {
  private static final int LONGEST_NAME = 10_000;
  private static final int HEADER = -1;
  private static final int MOST_COLUMNS = 100_000;

  private final Path file;
  private final BooleanSupplier anyNul;
  private final List<String> header = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Long> doubtful = new ArrayList<>();
  private List<String> names = List.of();
  private Batch batch;
  private long row;
  private long headerLine;
  private long line;
  private int cells;
  private int tooLong = -1;
  private int spoiled = -1;

  /**
   * Rows of a file.
   *
   * @param titles records before the header
   * @param anyNul whether cells have to be looked through for NUL characters
   */
  CsvRows(Path file, int titles, BooleanSupplier anyNul) {
    this.file = file;
    this.row = -1L - titles;
    this.anyNul = anyNul;
    this.batch = new Batch();
  }

  /** The cells of the first record. */
  List<String> header() {
    return header;
  }

  /** Where it stands, from 1. */
  long headerLine() {
    return headerLine;
  }

  /** Gives the columns the names that places are told by. */
  void name(List<String> distinct) {
    names = distinct;
  }

  void into(Batch next) {
    batch = next;
  }

  /** Lines where rows begin that were kept, although they may have swallowed others. */
  List<Long> doubtful() {
    return doubtful;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  /** Data rows seen so far, those set aside included. */
  long seen() {
    return Math.max(0, row);
  }

  @Override
  public void begin(long startingLine) {
    line = startingLine;
    cells = 0;
    tooLong = -1;
    spoiled = -1;
    batch.beginRow();
  }

  @Override
  public void take(char[] buffer, int offset, int length) {
    if (row < HEADER) {
      return;
    }
    if (row == HEADER) {
      headerLine = line;
      addName(new String(buffer, offset, length));
    } else if (length > Batch.LONGEST_CELL) {
      tooLong = cells;
    } else if (cells < header.size() && tooLong < 0) {
      batch.add(buffer, offset, length);
      if (anyNul.getAsBoolean() && hasNul(buffer, offset, length)) {
        spoiled = cells;
      }
    }
    cells++;
  }

  private static boolean hasNul(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private void addName(String name) {
    if (name.length() > LONGEST_NAME) {
      throw LoadProblems.headerTooLong(file, LONGEST_NAME).asException();
    }
    if (header.size() == MOST_COLUMNS) {
      throw LoadProblems.tooManyColumns(file, MOST_COLUMNS).asException();
    }
    header.add(name);
  }

  @Override
  public int width() {
    return row < 0 ? 0 : header.size();
  }

  @Override
  public void end(int lines, boolean swallowing) {
    if (row >= 0) {
      int before = rejected.size();
      keepOrReject(lines);
      if (swallowing && rejected.size() == before) {
        doubtful.add(line);
      }
    }
    row++;
  }

  private void keepOrReject(int lines) {
    if (cells < header.size()) {
      reject(cells, Rejected.Reason.TOO_FEW_CELLS, lines);
    } else if (cells > header.size()) {
      reject(header.size() - 1, Rejected.Reason.TOO_MANY_CELLS, lines);
    } else if (tooLong >= 0) {
      reject(tooLong, Rejected.Reason.CELL_TOO_LONG, lines);
    } else if (spoiled >= 0) {
      reject(spoiled, Rejected.Reason.NUL, lines);
    } else {
      batch.keepRow();
    }
  }

  @Override
  public void breakOff(int cell, Rejected.Reason reason) {
    if (row == HEADER) {
      throw LoadProblems.headerQuote(file, line).asException();
    }
    if (row >= 0) {
      reject(Math.min(cell, header.size() - 1), reason, 1);
    }
    row++;
  }

  private void reject(int column, Rejected.Reason reason, int lines) {
    batch.dropRow();
    rejected.add(new Rejected(row, line, names.get(column), reason).over(lines));
  }
}
