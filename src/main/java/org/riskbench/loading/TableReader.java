package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/**
 * Reads a table, and a test file after it, into columns whose kinds follow from all rows.
 *
 * <p>One pass is the rule. A table is read again if a column of many thousand numbers holds another
 * text after all.
 */
final class TableReader {
  private static final String PHASE = "job.load.read";

  private final LoadOptions options;
  private final LoadListener listener;
  private final JobContext context;
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private TableReader(LoadOptions options, LoadListener listener, JobContext context) {
    this.options = options;
    this.listener = listener;
    this.context = context;
  }

  /**
   * What was read.
   *
   * @param names of the columns
   * @param firstTestRow where the rows of the test file begin
   */
  record Table(
      List<String> names,
      List<ColumnBuilder.Built> columns,
      Source source,
      List<Rejected> rejected,
      List<Problem> warnings,
      OptionalInt firstTestRow) {
    /**
     * The row of the first file that a kept row was, both counted from 1.
     *
     * @return empty for a row of the test file
     */
    OptionalLong rowOfFile(long kept) {
      if (firstTestRow.isPresent() && kept > firstTestRow.getAsInt()) {
        return OptionalLong.empty();
      }
      long row = kept;
      for (Rejected each : rejected) {
        row += !each.ofTest() && each.row() < row ? 1 : 0;
      }
      return OptionalLong.of(row);
    }
  }

  /**
   * Reads a table.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-114
   */
  static Table read(
      TableOrigin origin, LoadOptions options, LoadListener listener, JobContext context) {
    Set<String> keepTexts = new HashSet<>();
    while (true) {
      TableReader reader = new TableReader(options, listener, context);
      TableBuilder builder = reader.pass(origin, keepTexts);
      Set<String> lost = builder.lost();
      if (lost.isEmpty()) {
        return reader.table(builder);
      }
      keepTexts.addAll(lost);
    }
  }

  private Table table(TableBuilder builder) {
    if (!rejected.isEmpty()) {
      warnings.add(
          LoadProblems.rowsSetAside(rejected.size(), builder.rows() + (long) rejected.size()));
    }
    return new Table(
        builder.names(),
        builder.build(context),
        sources.get(0),
        rejected,
        warnings,
        builder.firstTestRow());
  }

  private TableBuilder pass(TableOrigin origin, Set<String> keepTexts) {
    boolean two = options.testFile().isPresent();
    JobContext part = two ? context.share(0.5, PHASE) : context;
    TableBuilder builder;
    try (TableSource source = origin.open(part)) {
      builder = TableBuilder.of(source, options, keepTexts);
      readRows(source, builder, IntStream.range(0, source.names().size()).toArray());
      requireRows(origin, source, builder.rows());
      warnings.addAll(source.warnings());
    }
    options.testFile().ifPresent(test -> readTest(TableOrigin.file(test), builder));
    return builder;
  }

  private void readTest(TableOrigin origin, TableBuilder builder) {
    builder.beginTest();
    int before = builder.rows();
    try (TableSource source = origin.open(context.share(0.5, PHASE))) {
      List<String> names = source.names();
      int[] cells = builder.names().stream().mapToInt(names::indexOf).toArray();
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] < 0) {
          throw LoadProblems.testLacks(origin.name(), builder.names().get(i)).asException();
        }
      }
      readRows(source, builder, cells);
      requireRows(origin, source, builder.rows() - before);
      warnings.addAll(source.warnings());
    }
  }

  private static void requireRows(TableOrigin origin, TableSource source, int rows) {
    if (rows == 0) {
      throw LoadProblems.noRows(origin.name(), source.rejected()).asException();
    }
  }

  /** One core parses the next batch while others take the columns of the last one apart. */
  private void readRows(TableSource source, TableBuilder builder, int[] cells) {
    TableBuilder.Layout layout = TableBuilder.Layout.of(source, cells);
    int before = builder.rows();
    Batch full = new Batch();
    Batch next = new Batch();
    source.fill(full);
    while (full.rows() > 0) {
      context.checkpoint();
      Batch filling = next;
      Batch taking = full;
      List<Callable<Boolean>> parts = new ArrayList<>();
      parts.add(
          () -> {
            source.fill(filling);
            return true;
          });
      parts.addAll(builder.parts(taking, layout));
      context.parallel(parts);
      builder.took(taking);
      builder.expect(before + (builder.rows() - before) / Math.max(1e-9, source.share()));
      listener.read(source.seen(), source.share());
      full = filling;
      next = taking;
    }
    boolean test = builder.firstTestRow().isPresent();
    source.rejected().forEach(row -> rejected.add(test ? row.inTest() : row));
    sources.add(source.source());
  }
}
