package org.riskbench.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;

/**
 * Reads a CSV or TSV file record by record in bounded memory, every row in file order: what records
 * to be scored come from. Kinds are not inferred; the model says them.
 */
public final class RecordFile {
  private RecordFile() {}

  /** Pieces of a file that are read while as many before them are worked on. */
  private static final int PIECES = 16;

  /** Takes rows in file order. A row is only good until the next call. */
  public interface Rows {
    /** A row as it is. */
    void row(Row row);

    /** A row that does not fit the header. */
    void rejected(Rejected rejected);
  }

  /** Takes what is read. */
  public interface Sink extends Rows {
    /** The columns, once, before any row. */
    void header(List<String> names);
  }

  /**
   * Works on a file piece by piece.
   *
   * @param <T> what comes of a piece
   */
  public interface Work<T> {
    /** The columns, once, before any piece; on the thread that reads the file. */
    void header(List<String> names);

    /**
     * Whether pieces have to be worked on one after the other, in file order; otherwise several are
     * at the same time.
     */
    boolean isOrdered();

    /** Works on a piece, on any thread. */
    T on(Piece piece);

    /** Takes what came of the next piece, in file order, on the thread that reads the file. */
    void take(T result);
  }

  /** Rows that follow each other; good until the work on it ends. */
  public static final class Piece {
    private final List<Optional<ColumnKind>> typed;
    private final Batch batch = new Batch();
    private List<Rejected> rejected = List.of();
    private long first;
    private long end;

    private Piece(List<Optional<ColumnKind>> typed) {
      this.typed = typed;
    }

    /** Hands on every row. */
    public void each(Rows rows) {
      Row row = new Row(typed, batch);
      int rejects = 0;
      for (row.number = first; row.number < end; row.number++) {
        if (rejects < rejected.size() && rejected.get(rejects).row() == row.number) {
          rows.rejected(rejected.get(rejects++));
        } else {
          rows.row(row);
          row.first += typed.size();
        }
      }
    }

    private boolean isLast() {
      return batch.rows() == 0;
    }
  }

  /** Fills one piece after the other. */
  private static final class Reader {
    private final TableSource source;
    private final List<Optional<ColumnKind>> typed;
    private long rows;
    private int rejects;
    private boolean ended;

    private Reader(TableSource source) {
      this.source = source;
      source.forgoFingerprint();
      this.typed = IntStream.range(0, source.names().size()).mapToObj(source::typed).toList();
    }

    private List<Piece> newPieces(int many) {
      return Stream.generate(() -> new Piece(typed)).limit(many).toList();
    }

    private void fill(Piece piece) {
      source.fill(piece.batch);
      List<Rejected> all = source.rejected();
      piece.rejected = List.copyOf(all.subList(rejects, all.size()));
      piece.first = rows;
      piece.end = source.seen();
      rejects = all.size();
      rows = piece.end;
      ended = piece.isLast();
    }

    /** Fills pieces until there are no more rows; those that were. */
    private List<Piece> fill(List<Piece> pieces) {
      int filled = 0;
      while (filled < pieces.size() && !ended) {
        fill(pieces.get(filled++));
      }
      return pieces.subList(0, filled);
    }
  }

  /** A row among others, moved along. */
  public static final class Row {
    private final List<Optional<ColumnKind>> typed;
    private final boolean plain;
    private final Batch batch;
    private long number;
    private int first;

    private Row(List<Optional<ColumnKind>> typed, Batch batch) {
      this.typed = typed;
      this.plain = typed.stream().allMatch(Optional::isEmpty);
      this.batch = batch;
    }

    /** Position in the file's data rows, from 0. */
    public long number() {
      return number;
    }

    /** Text of a cell; a value as {@link Cells#format} spells it. */
    public String cell(int column) {
      int cell = first + column;
      if (typed.get(column).isPresent()) {
        return Cells.format(typed.get(column).get(), batch.value(cell));
      }
      int begin = batch.begin(cell);
      return new String(batch.characters(), begin, batch.end(cell) - begin);
    }

    /**
     * Fills a slot of a record from a cell.
     *
     * @return whether the cell can be read as the slot's kind; if not, the slot is missing
     */
    public boolean fill(FlatRecord record, int slot, int column) {
      int cell = first + column;
      if (plain) {
        return record.parse(slot, batch.characters(), batch.begin(cell), batch.end(cell));
      }
      if (typed.get(column).equals(Optional.of(record.schema().column(slot).kind()))) {
        record.set(slot, batch.value(cell));
        return true;
      }
      return record.parse(slot, cell(column));
    }
  }

  /**
   * Reads a file to its end.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-112 if the file can't be read
   *     as a table
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static void read(Path file, Sink sink, JobContext context) {
    read(TableOrigin.file(file), sink, context);
  }

  /** The same from wherever the table is. */
  public static void read(TableOrigin origin, Sink sink, JobContext context) {
    try (TableSource source = origin.open(context)) {
      sink.header(source.names());
      Reader reader = new Reader(source);
      Piece piece = reader.newPieces(1).get(0);
      do {
        reader.fill(piece);
        piece.each(sink);
      } while (!piece.isLast());
    }
  }

  /**
   * Works on a file to its end, on all cores: one reads on while others work on what it read.
   *
   * @throws org.riskbench.problem.ProblemException as above
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static <T> void read(TableOrigin origin, Work<T> work, JobContext context) {
    try (TableSource source = origin.open(context)) {
      work.header(source.names());
      Reader reader = new Reader(source);
      List<Piece> free = reader.newPieces(PIECES);
      List<Piece> taken = reader.newPieces(PIECES);
      List<Piece> filled = reader.fill(taken);
      while (!filled.isEmpty()) {
        List<Piece> filling = free;
        List<Callable<List<T>>> parts = parts(work, filled);
        List<List<Piece>> next = new ArrayList<>(1);
        parts.add(
            0,
            () -> {
              next.add(reader.fill(filling));
              return List.of();
            });
        context.parallel(parts).forEach(results -> results.forEach(work::take));
        free = taken;
        taken = filling;
        filled = next.get(0);
      }
    }
  }

  private static <T> List<Callable<List<T>>> parts(Work<T> work, List<Piece> pieces) {
    List<Callable<List<T>>> parts = new ArrayList<>();
    if (work.isOrdered()) {
      parts.add(() -> pieces.stream().map(work::on).toList());
    } else {
      pieces.forEach(piece -> parts.add(() -> List.of(work.on(piece))));
    }
    return parts;
  }
}
