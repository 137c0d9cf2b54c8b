package org.riskbench.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Severity;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Schema;

/** The findings that a look at the values alone gives. */
final class Findings {
  private static final double NEARLY_ALL = 0.95;
  private static final int MANY_LEVELS = 100;
  private static final double MANY_TIES = 0.01;

  private final Dataset dataset;
  private final List<Finding> findings = new ArrayList<>();

  private Findings(Dataset dataset) {
    this.dataset = dataset;
  }

  static List<Finding> of(Dataset dataset, List<ColumnProfile> columns, JobContext context) {
    Findings findings = new Findings(dataset);
    columns.forEach(findings::look);
    context.checkpoint();
    findings.lookForEqualColumns(columns);
    context.checkpoint();
    findings.lookForEqualRecords();
    context.checkpoint();
    findings.lookForTies();
    return List.copyOf(findings.findings);
  }

  private void look(ColumnProfile column) {
    if (column.distinct() <= 1) {
      String text = column.distinct() == 0 ? "The column is empty." : "All values are the same.";
      add("CONSTANT", column.name(), text + " It tells a model nothing.");
    } else if (isSignal(column) && isIdLike(column)) {
      add(
          "ID-LIKE",
          column.name(),
          "%,d of %,d values are different: it names records rather than describes them. Ignore it."
              .formatted(column.distinct(), dataset.size() - column.missing()));
    } else if (isSignal(column)
        && column.kind() == ColumnKind.CATEGORY
        && column.distinct() > MANY_LEVELS) {
      add(
          "HIGH-CARDINALITY",
          column.name(),
          "It has %,d levels; rare ones are pooled. Is it a key that records share (an entity)?"
              .formatted(column.distinct()));
    }
  }

  private static boolean isSignal(ColumnProfile column) {
    return column.role() == ColumnRole.FEATURE || column.role() == ColumnRole.AMOUNT;
  }

  /** Numbers with decimals may well all differ; texts and whole numbers that do are names. */
  private boolean isIdLike(ColumnProfile column) {
    int present = dataset.size() - column.missing();
    boolean allDiffer = present > MANY_LEVELS && column.distinct() >= present * NEARLY_ALL;
    if (!allDiffer || column.kind() == ColumnKind.TIME) {
      return false;
    }
    return column.kind() != ColumnKind.NUMBER
        || (column.distinct() == present && isIntegral(column.name()));
  }

  private boolean isIntegral(String column) {
    double[] values = dataset.rows().numbers(dataset.schema().require(column));
    for (double value : values) {
      if (!Double.isNaN(value) && value != Math.rint(value)) {
        return false;
      }
    }
    return true;
  }

  private void lookForEqualColumns(List<ColumnProfile> columns) {
    Map<List<Object>, Integer> first = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnProfile column = columns.get(i);
      if (column.distinct() > 1) {
        ColumnValues values = dataset.rows().values(i);
        Integer other =
            first.putIfAbsent(
                List.of(column.kind(), column.distinct(), column.missing(), values.hashCode()), i);
        if (other != null && values.equals(dataset.rows().values(other))) {
          add(
              "DUPLICATE",
              column.name(),
              "It has the same values as \"%s\". Ignore one of them."
                  .formatted(columns.get(other).name()));
        }
      }
    }
  }

  private void lookForEqualRecords() {
    int copies = EqualRows.count(dataset.rows());
    if (copies > 0) {
      add(
          "DUPLICATE",
          "",
          "%,d records are exact copies of an earlier one (the record's id aside)."
              .formatted(copies));
    }
  }

  private void lookForTies() {
    Schema schema = dataset.schema();
    Optional<TimeAxis> time = TimeAxis.of(dataset);
    if (time.isEmpty() || schema.find(ColumnRole.TIME).isEmpty()) {
      return;
    }
    for (Column entity : schema.with(ColumnRole.ENTITY)) {
      int tied = EqualRows.tied(dataset.rows().values(schema.require(entity.name())), time.get());
      if (tied > dataset.size() * MANY_TIES) {
        add(
            "TIME-TIES",
            entity.name(),
            String.format(
                Locale.ROOT,
                "%.1f %% of the records share key and time with another: such records never see"
                    + " each other in counts. A finer time would help.",
                100.0 * tied / dataset.size()));
      }
    }
  }

  private void add(String code, String column, String text) {
    findings.add(new Finding(code, column, Severity.WARNING, text));
  }
}
