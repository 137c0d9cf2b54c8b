package org.riskbench.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelReader;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.LoadReport;
import org.riskbench.dataset.ValueRanges;
import org.riskbench.job.Job;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Loads CSV and TSV files, plain or gzip: separator, character set, kinds and roles are recognised.
 * A row that can't be read is set aside, never the end of the load. Deterministic; any thread.
 */
public final class DataLoader {
  private DataLoader() {}

  /**
   * Loads a file.
   *
   * @throws org.riskbench.problem.ProblemException DATA-100 to DATA-114 if the file can't be read
   *     as a table, DATA-121 if a role is given twice, DATA-131 to DATA-136 if a label that was
   *     asked for is unclear
   * @throws org.riskbench.job.CancelledException when cancelled
   */
  public static Dataset load(Path file, LoadOptions options, JobContext context) {
    return load(TableOrigin.file(file), options, context);
  }

  /** The same from wherever the table is. */
  public static Dataset load(TableOrigin origin, LoadOptions options, JobContext context) {
    TableReader.Table table = TableReader.read(origin, options, context);
    List<Problem> warnings = new ArrayList<>(table.warnings());
    Rows plain = plainRows(table, warnings);
    context.checkpoint();
    options.kinds().keySet().forEach(plain.schema()::require);
    options.reading().formats().keySet().forEach(plain.schema()::require);
    options
        .reading()
        .hashed()
        .ifPresent(hashed -> hashed.columns().forEach(plain.schema()::require));
    RoleAssignment roles = RoleAssignment.of(plain, options);
    Rows rows = ValueRanges.fill(plain.with(roles.schema()));
    Labels labels =
        roles
            .label()
            .map(rule -> LabelReader.read(rows, rule))
            .orElseGet(() -> Labels.none(rows.size()));
    LoadReport report =
        new LoadReport(
            table.source(),
            options,
            table.rejected(),
            warnings,
            roles.suggestions(),
            evidence(table),
            table.firstTestRow());
    return new Dataset(origin.name(), rows, labels, report);
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
   *     the file has changed, and those of {@link #load}
   */
  public static Dataset reread(
      Dataset dataset, String column, ColumnKind kind, JobContext context) {
    dataset.schema().require(column);
    LoadOptions options = dataset.report().options().kind(column, kind).suggest(false);
    for (Column each : dataset.schema().columns()) {
      options = options.role(each.name(), each.role());
    }
    Optional<LabelRule> rule = dataset.labels().rule();
    if (rule.isPresent()) {
      options = options.label(rule.get());
    }
    Path file = dataset.report().source().file();
    Dataset again = load(file, options, context);
    if (!again.sha256().equals(dataset.sha256())) {
      throw LoadProblems.changed(file).asException();
    }
    return again.timed(dataset.labels().timing());
  }

  private static Rows plainRows(TableReader.Table table, List<Problem> warnings) {
    List<Column> columns = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      ColumnBuilder.Built built = table.columns().get(i);
      Reading reading = built.reading();
      columns.add(new Column(name, reading.kind(), ColumnRole.FEATURE).written(reading.format()));
      values.add(built.values());
      warnings.addAll(warnings(name, built));
    }
    return new Rows(new Schema(columns), values);
  }

  private static List<Problem> warnings(String name, ColumnBuilder.Built built) {
    Reading reading = built.reading();
    int others = (int) built.counts().others();
    List<Problem> warnings = new ArrayList<>();
    if (others > 0) {
      warnings.add(
          reading.kind().isNumeric()
              ? LoadProblems.unreadableCells(name, reading.kind().name(), others)
              : LoadProblems.nearlyNumbers(name, others));
    }
    if (reading.unsure()) {
      warnings.add(LoadProblems.unsureFormat(name, reading.format().toString()));
    }
    return warnings;
  }

  private static List<ColumnEvidence> evidence(TableReader.Table table) {
    List<ColumnEvidence> evidence = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      ColumnBuilder.Built built = table.columns().get(i);
      OptionalLong first = built.counts().firstOther();
      evidence.add(
          new ColumnEvidence(
              table.names().get(i),
              built.reading().kind(),
              built.counts().at(first.isPresent() ? table.rowOfFile(first.getAsLong()) : first)));
    }
    return evidence;
  }
}
