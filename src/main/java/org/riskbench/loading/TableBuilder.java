package org.riskbench.loading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.ColumnKind;

/** Grows the columns of a table, batch by batch. */
final class TableBuilder {
  /** Columns are taken in so many parts, so that no core waits for another for long. */
  private static final int PARTS = 16;

  /** More rows than this are not made room for beforehand. */
  private static final int MOST_EXPECTED = 1 << 30;

  private final List<String> names;
  private final List<ColumnBuilder> columns = new ArrayList<>();
  private OptionalInt firstTestRow = OptionalInt.empty();
  private int rows;

  private TableBuilder(List<String> names) {
    this.names = names;
  }

  /**
   * A table with the columns of a source.
   *
   * @param keepTexts columns whose texts are kept however many numbers they begin with
   */
  static TableBuilder of(TableSource source, LoadOptions options, Set<String> keepTexts) {
    TableBuilder builder = new TableBuilder(source.names());
    for (String name : source.names()) {
      builder.columns.add(
          new ColumnBuilder(ColumnRequest.of(name, options), keepTexts.contains(name)));
    }
    return builder;
  }

  /**
   * Where the columns of the table are in the rows of a source.
   *
   * @param width cells in each row
   * @param cells for each column of the table its cell in a row
   * @param typed for each column of the table what its cells are if they come as values
   */
  record Layout(int width, int[] cells, List<Optional<ColumnKind>> typed) {
    static Layout of(TableSource source, int[] cells) {
      return new Layout(
          source.names().size(), cells, IntStream.of(cells).mapToObj(source::typed).toList());
    }
  }

  List<String> names() {
    return names;
  }

  int rows() {
    return rows;
  }

  /** Says that the rows from here on are the test part. */
  void beginTest() {
    firstTestRow = OptionalInt.of(rows);
  }

  OptionalInt firstTestRow() {
    return firstTestRow;
  }

  /** Takes all rows of a batch. */
  void add(Batch batch, Layout layout) {
    JobContext.none().parallel(parts(batch, layout));
    took(batch);
  }

  /**
   * The work of taking all rows of a batch in parts that may run at once; {@link #took} ends it.
   */
  List<Callable<Boolean>> parts(Batch batch, Layout layout) {
    int parts = Math.min(PARTS, columns.size());
    return IntStream.range(0, parts)
        .<Callable<Boolean>>mapToObj(
            part ->
                () -> {
                  for (int column = part; column < columns.size(); column += parts) {
                    add(batch, layout, column);
                  }
                  return true;
                })
        .toList();
  }

  private void add(Batch batch, Layout layout, int column) {
    ColumnBuilder builder = columns.get(column);
    int cell = layout.cells()[column];
    Optional<ColumnKind> typed = layout.typed().get(column);
    if (typed.isPresent()) {
      for (int row = 0; row < batch.rows(); row++, cell += layout.width()) {
        builder.add(typed.get(), batch.value(cell));
      }
    } else {
      builder.add(batch, cell, layout.width());
    }
  }

  /** Says about how many rows there will be, so that columns are copied less as they grow. */
  void expect(double rows) {
    int bounded = (int) Math.min(rows, MOST_EXPECTED);
    columns.forEach(column -> column.expect(bounded));
  }

  /** Says that all columns have taken the rows of a batch. */
  void took(Batch batch) {
    rows += batch.rows();
  }

  /**
   * What is kept of a column so far.
   *
   * @param distinct texts
   * @param length of a text, in the mean
   * @param numbers whether it will be numbers
   */
  record Texts(int distinct, double length, boolean numbers) {}

  List<Texts> texts() {
    return columns.stream().map(ColumnBuilder::texts).toList();
  }

  /** Columns whose texts are needed after all but were not kept. */
  Set<String> lost() {
    Set<String> lost = new HashSet<>();
    for (int c = 0; c < names.size(); c++) {
      if (columns.get(c).isLost()) {
        lost.add(names.get(c));
      }
    }
    return lost;
  }

  /** The columns; the builder is used no more. */
  List<ColumnBuilder.Built> build(JobContext context) {
    List<Callable<Reading>> inferred = new ArrayList<>();
    for (ColumnBuilder column : columns) {
      inferred.add(
          () -> {
            context.checkpoint();
            return column.reading();
          });
    }
    List<Reading> readings = context.parallel(inferred);
    Optional<CellFormat.DateOrder> habit = habit(readings);
    List<Callable<ColumnBuilder.Built>> ends = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Reading reading = readings.get(c);
      Reading settled =
          reading.isUnsureMoment() && habit.isPresent() ? reading.inOrder(habit.get()) : reading;
      int column = c;
      ends.add(() -> end(column, settled, context));
    }
    return context.parallel(ends);
  }

  private ColumnBuilder.Built end(int column, Reading reading, JobContext context) {
    context.checkpoint();
    ColumnBuilder.Built built = columns.get(column).build(reading, context);
    columns.set(
        column,
        new ColumnBuilder(
            ColumnRequest.of("", LoadOptions.defaults()), false)); // frees the texts early
    return built;
  }

  /** How the other dates of the table are written, where that is certain and the same. */
  private static Optional<CellFormat.DateOrder> habit(List<Reading> readings) {
    Set<CellFormat.DateOrder> orders = EnumSet.noneOf(CellFormat.DateOrder.class);
    for (Reading reading : readings) {
      if (!reading.unsure()
          && reading.format() instanceof CellFormat.Moment moment
          && moment.order() != CellFormat.DateOrder.YEAR_FIRST) {
        orders.add(moment.order());
      }
    }
    return orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
  }
}
