package org.riskbench.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/** Adds the columns of a second table to the rows of a first, by a key. Deterministic. */
final class TableJoin {
  private static final int CHECK_EVERY = 4_096;
  private static final char BETWEEN = 0;

  private final Rows left;
  private final Rows right;
  private final JoinPlan plan;
  private final JobContext context;
  private int duplicates;
  private int unmatched;
  private int unused;

  private TableJoin(Rows left, Rows right, JoinPlan plan, JobContext context) {
    this.left = left;
    this.right = right;
    this.plan = plan;
    this.context = context;
  }

  /**
   * The first table with the columns of the second.
   *
   * @throws org.riskbench.problem.ProblemException DATA-104 if a table lacks a key column
   */
  static PlainTable join(PlainTable first, PlainTable second, JoinPlan plan, JobContext context) {
    TableJoin join = new TableJoin(first.rows(), second.rows(), plan, context);
    int[] partners = join.partners();
    List<Column> columns = new ArrayList<>(first.rows().schema().columns());
    List<ColumnValues> values = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      values.add(first.rows().values(c));
    }
    List<ColumnEvidence> evidence = new ArrayList<>(first.evidence());
    Set<String> taken = new HashSet<>();
    columns.forEach(column -> taken.add(column.name()));
    for (int c = 0; c < second.rows().schema().size(); c++) {
      Column column = second.rows().schema().column(c);
      if (plan.keys().contains(column.name())) {
        continue;
      }
      context.checkpoint();
      String name = free(column.name(), taken);
      columns.add(new Column(name, column.kind(), column.role(), column.domain(), column.format()));
      values.add(at(second.rows().values(c), partners));
      ColumnEvidence known = second.evidence().get(c);
      evidence.add(new ColumnEvidence(name, known.kind(), known.counts()));
    }
    List<Problem> warnings = new ArrayList<>(first.warnings());
    warnings.addAll(second.warnings());
    warnings.addAll(join.warnings());
    return new PlainTable(new Rows(new Schema(columns), values), evidence, warnings);
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int n = 2; !taken.add(free); n++) {
      free = name + "_" + n;
    }
    return free;
  }

  /** For each row of the first table the row of the second, or -1. */
  private int[] partners() {
    int[] leftKeys = plan.keys().stream().mapToInt(left.schema()::require).toArray();
    int[] rightKeys = plan.keys().stream().mapToInt(right.schema()::require).toArray();
    Map<String, Integer> index = new HashMap<>();
    for (int row = 0; row < right.size(); row++) {
      check(row);
      Optional<String> key = key(right, rightKeys, row);
      if (key.isPresent() && index.putIfAbsent(key.get(), row) != null) {
        duplicates++;
      }
    }
    boolean[] used = new boolean[right.size()];
    int[] partners = new int[left.size()];
    for (int row = 0; row < partners.length; row++) {
      check(row);
      partners[row] = key(left, leftKeys, row).map(index::get).orElse(-1);
      if (partners[row] < 0) {
        unmatched++;
      } else {
        used[partners[row]] = true;
      }
    }
    for (int partner : index.values()) {
      unused += used[partner] ? 0 : 1;
    }
    return partners;
  }

  private void check(int row) {
    if (row % CHECK_EVERY == 0) {
      context.checkpoint();
    }
  }

  /** A key with a missing part meets none. */
  private static Optional<String> key(Rows rows, int[] columns, int row) {
    StringBuilder key = new StringBuilder();
    for (int column : columns) {
      String part =
          rows.values(column) instanceof ColumnValues.Texts texts
              ? texts.get(row).strip()
              : Cells.format(rows.schema().column(column).kind(), rows.numbers(column)[row]);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      key.append(part).append(BETWEEN);
    }
    return Optional.of(key.toString());
  }

  private static ColumnValues at(ColumnValues values, int[] rows) {
    if (values instanceof ColumnValues.Texts texts) {
      int[] codes = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        codes[i] = rows[i] < 0 ? -1 : texts.codes()[rows[i]];
      }
      return new ColumnValues.Texts(codes, texts.levels());
    }
    double[] numbers = ((ColumnValues.Numbers) values).values();
    double[] joined = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      joined[i] = rows[i] < 0 ? Double.NaN : numbers[rows[i]];
    }
    return new ColumnValues.Numbers(joined);
  }

  private List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>();
    if (duplicates > 0) {
      warnings.add(LoadProblems.joinDuplicates(duplicates));
    }
    if (unmatched > 0 || unused > 0) {
      warnings.add(LoadProblems.joinUnmatched(unmatched, left.size(), unused));
    }
    return warnings;
  }
}
