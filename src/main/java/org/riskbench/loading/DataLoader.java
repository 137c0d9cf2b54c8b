package org.riskbench.loading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LabelReader;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.LoadReport;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Loads tables from files and databases: how they are written, kinds and roles are recognised. A
 * row that can't be read is set aside. Deterministic; any thread.
 */
public final class DataLoader {
  private DataLoader() {}

  /**
   * Loads a file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-116 if the file can't be read
   *     as a table, DATA-113 if another one has taken its place meanwhile, DATA-121 if a role is
   *     given twice, DATA-131 to DATA-136 if a label that was asked for is unclear
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static Dataset load(Path file, LoadOptions options, JobContext context) {
    return load(TableOrigin.file(file), options, context);
  }

  /** The same from wherever the table is. */
  public static Dataset load(TableOrigin origin, LoadOptions options, JobContext context) {
    return load(origin, options, LoadListener.NONE, context);
  }

  /** The same, with somebody who listens. */
  public static Dataset load(
      TableOrigin origin, LoadOptions options, LoadListener listener, JobContext context) {
    if (origin.isFile()) { // a query would be asked twice
      LoadEstimate estimate = LoadEstimate.of(origin, options, context);
      listener.estimated(estimate);
      estimate.require();
    }
    Optional<JoinPlan> join = options.reading().join();
    JobContext first = join.isPresent() ? context.share(0.6, "job.load.read") : context;
    FileStanding before = FileStanding.of(origin);
    TableReader.Table table = TableReader.read(origin, options, listener, first);
    Optional<Problem> grown = before.check();
    PlainTable plain = PlainTable.of(table);
    if (join.isPresent()) {
      plain = joined(plain, join.get(), options, context.share(0.4, "job.load.read"));
    }
    context.checkpoint();
    requireColumns(plain.rows().schema(), options);
    RoleAssignment roles = RoleAssignment.of(plain.rows(), options);
    context.checkpoint();
    Rows rows = ValueRanges.fill(plain.rows().with(roles.schema()), context);
    context.checkpoint();
    Labels labels =
        roles
            .label()
            .map(rule -> LabelReader.read(rows, rule))
            .orElseGet(() -> Labels.none(rows.size()));
    List<Problem> warnings = new ArrayList<>(table.warnings());
    warnings.addAll(plain.warnings());
    grown.ifPresent(warnings::add);
    context.checkpoint();
    LoadReport report =
        new LoadReport(
            table.source(),
            options,
            table.rejected(),
            warnings,
            roles.suggestions(),
            new LoadReport.Columns(plain.evidence(), PersonalDetector.find(rows, context)),
            table.firstTestRow());
    return new Dataset(origin.name(), rows, labels, report);
  }

  private static PlainTable joined(
      PlainTable first, JoinPlan join, LoadOptions options, JobContext context) {
    TableReader.Table second =
        TableReader.read(
            TableOrigin.file(join.file()), options.withoutOthers(), LoadListener.NONE, context);
    PlainTable joined = TableJoin.join(first, PlainTable.of(second), join, context);
    if (!second.rejected().isEmpty()) {
      joined.warnings().add(LoadProblems.joinRowsSetAside(second.rejected().size()));
    }
    return joined;
  }

  /** Whoever names a column means one that is there. */
  private static void requireColumns(Schema schema, LoadOptions options) {
    options.kinds().keySet().forEach(schema::require);
    options.reading().formats().keySet().forEach(schema::require);
    options.reading().hashed().ifPresent(hashed -> hashed.columns().forEach(schema::require));
  }

  /**
   * The columns of a file in order, without reading further: enough to find roles remembered.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-112 if it can't be a table
   */
  public static List<String> columns(Path file) {
    return columns(TableOrigin.file(file), JobContext.none());
  }

  /** The same from wherever the table is; a database is asked. */
  public static List<String> columns(TableOrigin origin, JobContext context) {
    try (TableSource source = origin.open(context)) {
      return source.names();
    }
  }

  /** The same as a job. */
  public static Job<Dataset> job(Path file, LoadOptions options) {
    return Job.of("job.load", context -> load(file, options, context));
  }

  /**
   * Reads a dataset's file again with one column under another kind; roles and label stay as they
   * are now.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column, DATA-113 if
   *     the file has changed, DATA-118 if it is gone, and those of {@link #load}
   */
  public static Dataset reread(
      Dataset dataset, String column, ColumnKind kind, JobContext context) {
    Path file = dataset.report().source().file();
    return reread(() -> TableOrigin.file(file), dataset, column, kind, context);
  }

  /** The same for a table that is not the first of a file: a sheet, the answer of a database. */
  public static Dataset reread(
      Supplier<TableOrigin> place,
      Dataset dataset,
      String column,
      ColumnKind kind,
      JobContext context) {
    dataset.schema().require(column);
    LoadOptions options = dataset.report().options().kind(column, kind).suggest(false);
    for (Column each : dataset.schema().columns()) {
      options = options.role(each.name(), each.role());
    }
    Optional<LabelRule> rule = dataset.labels().rule();
    if (rule.isPresent()) {
      options = options.label(rule.get());
    }
    TableOrigin origin;
    Dataset again;
    try {
      origin = place.get();
      again = load(origin, options, context);
    } catch (ProblemException e) {
      throw e.problem().code().equals("DATA-100") ? vanished(dataset, e) : e;
    }
    if (!again.sha256().equals(dataset.sha256())) {
      throw LoadProblems.changed(origin.name()).asException();
    }
    return again.timed(dataset.labels().timing());
  }

  /** What was there when it was loaded may lie on a drive that is gone. */
  private static ProblemException vanished(Dataset dataset, ProblemException cause) {
    Path first = dataset.report().source().file();
    Path missing =
        Files.exists(first) ? dataset.report().options().testFile().orElse(first) : first;
    return LoadProblems.vanished(missing).asException(cause);
  }
}
