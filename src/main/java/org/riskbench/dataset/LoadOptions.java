package org.riskbench.dataset;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * What the analyst says about a file; everything left out is recognised. Immutable: each method
 * gives changed options.
 *
 * @param label the label column and how it is read; empty to recognise it
 * @param roles roles that are given, by column name
 * @param kinds kinds that are given, by column name
 * @param rowOrderIsTime the order of the rows is the order in time
 * @param suggestRoles whether roles are recognised for columns without a given one
 * @param testFile a second file of the same columns that is the test part
 * @param reading how cells are read and what is joined
 */
public record LoadOptions(
    Optional<LabelRule> label,
    Map<String, ColumnRole> roles,
    Map<String, ColumnKind> kinds,
    boolean rowOrderIsTime,
    boolean suggestRoles,
    Optional<Path> testFile,
    ReadingOptions reading) {
  /** Stands for the order of the rows where a time column is asked for. */
  public static final String ROW_ORDER = "#row";

  private static final LoadOptions DEFAULTS =
      new LoadOptions(
          Optional.empty(),
          Map.of(),
          Map.of(),
          false,
          true,
          Optional.empty(),
          ReadingOptions.defaults());

  public LoadOptions {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
  }

  /** Everything is recognised. */
  public static LoadOptions defaults() {
    return DEFAULTS;
  }

  public LoadOptions label(LabelRule rule) {
    return new LoadOptions(
        Optional.of(rule), roles, kinds, rowOrderIsTime, suggestRoles, testFile, reading);
  }

  /** The label column as {@code COL} or {@code COL=VALUE}. */
  public LoadOptions label(String text) {
    return label(LabelRule.parse(text));
  }

  /** The time column, or {@link #ROW_ORDER}. */
  public LoadOptions time(String column) {
    return column.equals(ROW_ORDER)
        ? new LoadOptions(label, roles, kinds, true, suggestRoles, testFile, reading)
        : role(column, ColumnRole.TIME);
  }

  public LoadOptions entity(List<String> columns) {
    return roles(columns, ColumnRole.ENTITY);
  }

  public LoadOptions amount(String column) {
    return role(column, ColumnRole.AMOUNT);
  }

  public LoadOptions weight(String column) {
    return role(column, ColumnRole.WEIGHT);
  }

  public LoadOptions id(String column) {
    return role(column, ColumnRole.ID);
  }

  public LoadOptions ignore(List<String> columns) {
    return roles(columns, ColumnRole.IGNORED);
  }

  public LoadOptions sensitive(List<String> columns) {
    return roles(columns, ColumnRole.SENSITIVE);
  }

  /** Columns whose values are codes, though they may look like numbers. */
  public LoadOptions categorical(List<String> columns) {
    LoadOptions changed = this;
    for (String column : columns) {
      changed = changed.kind(column, ColumnKind.CATEGORY);
    }
    return changed;
  }

  public LoadOptions kind(String column, ColumnKind kind) {
    Map<String, ColumnKind> changed = new LinkedHashMap<>(kinds);
    changed.put(column, kind);
    return new LoadOptions(label, roles, changed, rowOrderIsTime, suggestRoles, testFile, reading);
  }

  public LoadOptions role(String column, ColumnRole role) {
    return roles(List.of(column), role);
  }

  /** Whether roles are recognised (the default) or every column without a given one is a signal. */
  public LoadOptions suggest(boolean suggest) {
    return new LoadOptions(label, roles, kinds, rowOrderIsTime, suggest, testFile, reading);
  }

  /** A second file of the same columns, all of it the test part. */
  public LoadOptions test(Path file) {
    return new LoadOptions(
        label, roles, kinds, rowOrderIsTime, suggestRoles, Optional.of(file), reading);
  }

  /** How the cells of a column are written, where that is not to be recognised. */
  public LoadOptions format(String column, CellFormat format) {
    return reading(reading.format(column, format));
  }

  /** The zone of moments that name none; UTC by default. */
  public LoadOptions zone(ZoneId zone) {
    return reading(reading.zone(zone));
  }

  /** Columns whose texts are replaced by their keyed hash before anything else sees them. */
  public LoadOptions hash(List<String> columns, CellHash hash) {
    return reading(reading.hash(columns, hash));
  }

  /** The same without hashing anything, and so without the salt. */
  public LoadOptions withoutHashes() {
    return reading(reading.withoutHashes());
  }

  /** A second table whose columns are added, found by a key. */
  public LoadOptions join(JoinPlan join) {
    return reading(reading.join(join));
  }

  /** Roles given to a file of the same columns before; they go before recognised ones. */
  public LoadOptions remembered(Map<String, ColumnRole> roles) {
    return reading(reading.remembered(roles));
  }

  /** The same for one file alone: no test file, nothing to join. */
  public LoadOptions withoutOthers() {
    return new LoadOptions(
        label, roles, kinds, rowOrderIsTime, suggestRoles, Optional.empty(), reading.alone());
  }

  private LoadOptions reading(ReadingOptions changed) {
    return new LoadOptions(label, roles, kinds, rowOrderIsTime, suggestRoles, testFile, changed);
  }

  private LoadOptions roles(List<String> columns, ColumnRole role) {
    Map<String, ColumnRole> changed = new LinkedHashMap<>(roles);
    columns.forEach(column -> changed.put(column, role));
    return new LoadOptions(label, changed, kinds, rowOrderIsTime, suggestRoles, testFile, reading);
  }
}
