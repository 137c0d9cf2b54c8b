package org.riskbench.dataset;

import java.util.List;
import java.util.Optional;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnDomain;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * Records with what is known about them. Immutable and thread-safe; changing a role makes another
 * dataset over the same values.
 *
 * @param name for people; the file's name without its endings
 * @param rows every row that could be read, labelled or not; the schema has kinds, roles and what
 *     was seen of the values; the label column is among the columns
 * @param labels the state of every row, seen at the date of the extract
 * @param report where it came from and what was set aside
 */
public record Dataset(String name, Rows rows, Labels labels, LoadReport report) {
  public Dataset {
    labels = labels.timed(rows, report.options().rowOrderIsTime(), labels.timing());
  }

  /**
   * Data made in memory; the column with the role LABEL says which rows are fraud.
   *
   * @throws org.riskbench.problem.ProblemException DATA-130 to DATA-135 if the labels are unclear
   */
  public static Dataset of(String name, Rows rows) {
    Labels labels =
        rows.schema()
            .only(ColumnRole.LABEL)
            .map(column -> LabelReader.read(rows, LabelRule.of(column.name())))
            .orElseGet(() -> Labels.none(rows.size()));
    return new Dataset(name, ValueRanges.fill(rows), labels, LoadReport.memory());
  }

  /** Columns with kinds and roles. */
  public Schema schema() {
    return rows.schema();
  }

  /** How many rows, labelled or not; those set aside don't count. */
  public int size() {
    return rows.size();
  }

  /** Fingerprint of the file, 64 hexadecimal digits; empty for data made in memory. */
  public String sha256() {
    return report.source().sha256();
  }

  /** The rows set aside, in file order. */
  public List<Rejected> rejected() {
    return report.rejected();
  }

  /** Whether the rows have an order in time: a time column, or their own order. */
  public boolean hasTime() {
    return report.options().rowOrderIsTime() || schema().find(ColumnRole.TIME).isPresent();
  }

  /** The schema with what these rows alone show of each column's values. */
  public Schema seenIn(int[] part) {
    List<Column> unseen =
        schema().columns().stream().map(column -> column.within(ColumnDomain.ANY)).toList();
    return ValueRanges.fill(rows.select(part).with(new Schema(unseen))).schema();
  }

  /**
   * The same values under changed roles; if another column is the label, it is read anew.
   *
   * @param changed same names and kinds in the same order
   * @throws org.riskbench.problem.ProblemException DATA-130 to DATA-135 if the new label is unclear
   */
  public Dataset with(Schema changed) {
    Rows relabelled = ValueRanges.fill(rows.with(changed));
    Optional<String> before = labels.rule().map(LabelRule::column);
    Optional<String> after = changed.only(ColumnRole.LABEL).map(Column::name);
    Labels kept =
        before.equals(after)
            ? labels
            : after
                .map(column -> LabelReader.read(relabelled, LabelRule.of(column)))
                .orElseGet(() -> Labels.none(size()));
    return new Dataset(name, relabelled, kept, report).timed(labels.timing());
  }

  /** The same records with more said about when their labels become known. */
  public Dataset timed(LabelTiming timing) {
    Labels seen = labels.timed(rows, report.options().rowOrderIsTime(), timing);
    return new Dataset(name, rows, seen, report);
  }

  /**
   * The same values with the labels read by another rule. The column it names gets the role LABEL,
   * the one that had it becomes ignored, lest the outcome be learned from.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if there is no such column, DATA-130 to
   *     DATA-135 if the labels are unclear
   */
  public Dataset withLabel(LabelRule rule) {
    Schema changed = schema();
    Optional<Column> before = changed.only(ColumnRole.LABEL);
    if (before.isPresent()) {
      changed = changed.change(before.get().name(), column -> column.as(ColumnRole.IGNORED));
    }
    changed = changed.change(rule.column(), column -> column.as(ColumnRole.LABEL));
    Rows relabelled = ValueRanges.fill(rows.with(changed));
    return new Dataset(name, relabelled, LabelReader.read(relabelled, rule), report)
        .timed(labels.timing());
  }

  /**
   * This dataset, if its rows are labelled.
   *
   * @throws org.riskbench.problem.ProblemException DATA-130 if no column is the label
   */
  public Dataset requireLabels() {
    if (labels.rule().isEmpty()) {
      throw LabelProblems.noLabelColumn(name).asException();
    }
    return this;
  }
}
