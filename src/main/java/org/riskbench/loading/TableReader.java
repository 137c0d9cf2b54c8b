package org.riskbench.loading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.dataset.Source;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

/**
 * Reads a file, and a test file after it, into columns whose kinds follow from all rows.
 *
 * <p>One pass is the rule. A file is read again if it turns out not to be UTF-8, or if a column of
 * many thousand numbers holds another text after all.
 */
final class TableReader {
  private static final Charset OTHER_CHARSET = Charset.forName("windows-1252");

  private final LoadOptions options;
  private final JobContext context;
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private TableReader(LoadOptions options, JobContext context) {
    this.options = options;
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
      OptionalInt firstTestRow) {}

  /**
   * Reads the file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-114
   */
  static Table read(Path file, LoadOptions options, JobContext context) {
    FileProbe probe = FileProbe.of(file);
    Charset charset = probe.marked().orElse(StandardCharsets.UTF_8);
    try {
      return readKeeping(file, probe, charset, options, context);
    } catch (CsvFile.WrongEncoding e) {
      return readKeeping(file, probe, OTHER_CHARSET, options, context);
    }
  }

  private static Table readKeeping(
      Path file, FileProbe probe, Charset charset, LoadOptions options, JobContext context) {
    Set<String> keepTexts = new HashSet<>();
    while (true) {
      TableReader reader = new TableReader(options, context);
      TableBuilder builder = reader.pass(file, probe, charset, keepTexts);
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

  private TableBuilder pass(Path file, FileProbe probe, Charset charset, Set<String> keepTexts) {
    boolean two = options.testFile().isPresent();
    JobContext part = two ? context.share(0.5, "job.load.read") : context;
    TableBuilder builder;
    try (CsvFile csv = CsvFile.open(file, probe, charset, part)) {
      HeaderNames header = csv.readHeader();
      note(header, charset);
      builder = new TableBuilder(header.names(), options.kinds(), keepTexts);
      readRows(
          csv, header.names().size(), builder, IntStream.range(0, header.names().size()).toArray());
      requireRows(file, csv, builder.rows());
    } catch (IOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
    options.testFile().ifPresent(test -> readTest(test, builder));
    return builder;
  }

  private void readTest(Path file, TableBuilder builder) {
    FileProbe probe = FileProbe.of(file);
    builder.beginTest();
    try {
      readTest(file, probe, probe.marked().orElse(StandardCharsets.UTF_8), builder);
    } catch (CsvFile.WrongEncoding e) {
      throw LoadProblems.notUtf8(file).asException(e);
    }
  }

  private void readTest(Path file, FileProbe probe, Charset charset, TableBuilder builder) {
    int before = builder.rows();
    try (CsvFile csv = CsvFile.open(file, probe, charset, context.share(0.5, "job.load.read"))) {
      List<String> names = csv.readHeader().names();
      int[] cells = builder.names().stream().mapToInt(names::indexOf).toArray();
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] < 0) {
          throw LoadProblems.testLacks(file, builder.names().get(i)).asException();
        }
      }
      readRows(csv, names.size(), builder, cells);
      requireRows(file, csv, builder.rows() - before);
    } catch (IOException e) {
      throw LoadProblems.failed(file).asException(e);
    }
  }

  private void note(HeaderNames header, Charset charset) {
    if (charset.equals(OTHER_CHARSET)) {
      warnings.add(LoadProblems.otherEncoding());
    }
    if (!header.made().isEmpty()) {
      warnings.add(LoadProblems.namesMade(header.made()));
    }
    if (header.likeValues()) {
      warnings.add(LoadProblems.headerLikeValues());
    }
  }

  private static void requireRows(Path file, CsvFile csv, int rows) {
    if (rows == 0) {
      throw LoadProblems.noRows(file, csv.seen()).asException();
    }
  }

  /** One core parses the next batch while another takes the columns of the last one apart. */
  private void readRows(CsvFile csv, int width, TableBuilder builder, int[] cells) {
    Batch full = new Batch();
    Batch next = new Batch();
    csv.fill(full);
    while (full.rows() > 0) {
      context.checkpoint();
      Batch filling = next;
      Batch taking = full;
      List<Callable<Boolean>> parts =
          List.of(
              () -> {
                csv.fill(filling);
                return true;
              },
              () -> {
                builder.add(taking, width, cells);
                return true;
              });
      context.parallel(parts);
      full = filling;
      next = taking;
    }
    rejected.addAll(csv.rejected());
    sources.add(csv.source());
  }
}
