package org.riskbench.dataset;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.ColumnRole;

/**
 * How the cells of a file are read, as far as somebody said. Immutable.
 *
 * @param formats that are given, by column name; the rest is recognised
 * @param zone of moments that name none
 * @param hashed what is hashed on load, if anything
 * @param join a second table whose columns are added
 * @param remembered roles given to a file of the same columns before, by column name
 */
public record ReadingOptions(
    Map<String, CellFormat> formats,
    ZoneId zone,
    Optional<Hashed> hashed,
    Optional<JoinPlan> join,
    Map<String, ColumnRole> remembered) {
  private static final ReadingOptions DEFAULTS =
      new ReadingOptions(Map.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty(), Map.of());

  public ReadingOptions {
    formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
    remembered = Collections.unmodifiableMap(new LinkedHashMap<>(remembered));
  }

  /**
   * Columns that are hashed.
   *
   * @param columns their names
   * @param hash under which salt
   */
  public record Hashed(List<String> columns, CellHash hash) {
    public Hashed {
      columns = List.copyOf(columns);
    }
  }

  static ReadingOptions defaults() {
    return DEFAULTS;
  }

  ReadingOptions format(String column, CellFormat format) {
    Map<String, CellFormat> changed = new LinkedHashMap<>(formats);
    changed.put(column, format);
    return new ReadingOptions(changed, zone, hashed, join, remembered);
  }

  ReadingOptions zone(ZoneId other) {
    return new ReadingOptions(formats, other, hashed, join, remembered);
  }

  ReadingOptions hash(List<String> columns, CellHash hash) {
    return new ReadingOptions(
        formats, zone, Optional.of(new Hashed(columns, hash)), join, remembered);
  }

  ReadingOptions withoutHashes() {
    return new ReadingOptions(formats, zone, Optional.empty(), join, remembered);
  }

  ReadingOptions join(JoinPlan plan) {
    return new ReadingOptions(formats, zone, hashed, Optional.of(plan), remembered);
  }

  ReadingOptions alone() {
    return new ReadingOptions(formats, zone, hashed, Optional.empty(), remembered);
  }

  ReadingOptions remembered(Map<String, ColumnRole> roles) {
    return new ReadingOptions(formats, zone, hashed, join, roles);
  }
}
