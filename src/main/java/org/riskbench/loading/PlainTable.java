package org.riskbench.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.riskbench.dataset.ColumnEvidence;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;

/**
 * A table of which the kinds are known and the roles are not.
 *
 * @param evidence why each column has its kind
 * @param warnings about cells
 */
record PlainTable(Rows rows, List<ColumnEvidence> evidence, List<Problem> warnings) {
  static PlainTable of(TableReader.Table table) {
    List<Column> columns = new ArrayList<>();
    List<ColumnValues> values = new ArrayList<>();
    List<ColumnEvidence> evidence = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      ColumnBuilder.Built built = table.columns().get(i);
      Reading reading = built.reading();
      columns.add(new Column(name, reading.kind(), ColumnRole.FEATURE).written(reading.format()));
      values.add(built.values());
      evidence.add(evidence(name, built, table));
      warnings.addAll(warnings(name, built));
    }
    return new PlainTable(new Rows(new Schema(columns), values), evidence, warnings);
  }

  private static ColumnEvidence evidence(
      String name, ColumnBuilder.Built built, TableReader.Table table) {
    OptionalLong first = built.counts().firstOther();
    OptionalLong row = first.isPresent() ? table.rowOfFile(first.getAsLong()) : first;
    return new ColumnEvidence(name, built.reading().kind(), built.counts().at(row));
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
}
