package org.riskbench.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityPlan;

/**
 * Makes pseudonyms of entity keys and sensitive values. They link records of one key for whoever
 * has the desk's key, and name nobody else: pseudonymous, never anonymous. Thread-safe.
 */
public final class Pseudonyms {
  private final CellHash hash;

  /**
   * Under a key of the desk.
   *
   * @param hash its key lies outside the model file and the ledger
   */
  public Pseudonyms(CellHash hash) {
    this.hash = hash;
  }

  /** Names the key without telling it. */
  String keyId() {
    return hash.id();
  }

  /**
   * The entity keys of a record, spelt evenly as the model counts them. Missing ones and
   * placeholders are left out.
   *
   * @param plan says how keys are spelt
   */
  public List<Pseudonym> entities(RecordView record, Schema schema, VelocityPlan plan) {
    List<Pseudonym> found = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Column column = schema.column(i);
      if (column.role() == ColumnRole.ENTITY) {
        String key = plan.key(column.name(), text(record, i, column));
        if (!key.isEmpty()) {
          found.add(new Pseudonym(column.name(), hashed(column, key)));
        }
      }
    }
    return found;
  }

  /** The sensitive values of a record; each column hashes alike values otherwise. */
  public List<Pseudonym> sensitive(RecordView record, Schema schema) {
    List<Pseudonym> found = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Column column = schema.column(i);
      String value = column.role().isSensitive() ? text(record, i, column).strip() : "";
      if (!value.isEmpty()) {
        found.add(new Pseudonym(column.name(), hash.hash(column.name() + "=" + value)));
      }
    }
    return found;
  }

  private static String text(RecordView record, int slot, Column column) {
    return column.kind().isNumeric()
        ? Cells.format(column.kind(), record.number(slot))
        : record.text(slot);
  }

  /** A column that was hashed on load brings hashes of the same desk. */
  private String hashed(Column column, String key) {
    boolean already = column.format() instanceof CellFormat.Hashed && CellHash.isHash(key);
    return already ? key : hash.hash(key);
  }

  /**
   * What a clear key may have been kept as: hashed in each way of spelling.
   *
   * @param key as a person types it; not kept
   */
  Set<String> of(String key) {
    Set<String> hashes = new LinkedHashSet<>();
    for (KeyRule rule : KeyRule.values()) {
      String spelt = rule.normalise(key);
      if (!spelt.isEmpty()) {
        hashes.add(hash.hash(spelt));
      }
    }
    return hashes;
  }
}
