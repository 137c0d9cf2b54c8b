package org.riskbench.parity;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.RiskModel;

/**
 * A made-up record as every door can be given it.
 *
 * @param fields by column: a number, a truth, a moment as text (ISO 8601, UTC), a text; no entry
 *     where missing
 */
public record ParityRecord(Map<String, Object> fields) {
  public ParityRecord {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Some in the order of their moments, always the same for a model. */
  static List<ParityRecord> of(RiskModel model, int count) {
    return MadeUpRecord.sequence(model, count).stream().map(ParityRecord::of).toList();
  }

  private static ParityRecord of(FlatRecord record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int slot = 0; slot < record.schema().size(); slot++) {
      Column column = record.schema().column(slot);
      // A door on another machine may lack the salt: what is hashed stays out.
      if (!(column.format() instanceof CellFormat.Hashed)) {
        put(fields, column, record, slot);
      }
    }
    return new ParityRecord(fields);
  }

  private static void put(Map<String, Object> fields, Column column, FlatRecord record, int slot) {
    if (!column.kind().isNumeric()) {
      if (!record.text(slot).isEmpty()) {
        fields.put(column.name(), record.text(slot));
      }
      return;
    }
    double value = record.number(slot);
    if (!Double.isNaN(value)) {
      fields.put(column.name(), written(column, value));
    }
  }

  /** Where a file writes numbers in its own way, a whole number means the same in any. */
  private static Object written(Column column, double value) {
    if (column.kind() == ColumnKind.BOOLEAN) {
      return value != 0;
    }
    if (column.kind() == ColumnKind.TIME) {
      return Instant.ofEpochMilli((long) value).toString();
    }
    boolean plain = column.format().equals(CellFormat.PLAIN);
    return plain || Math.abs(value) > 1e9 ? (Object) value : (Object) Math.rint(value);
  }
}
