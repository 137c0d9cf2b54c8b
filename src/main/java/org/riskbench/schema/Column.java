package org.riskbench.schema;

import java.util.Objects;

/**
 * One column of a schema. Immutable.
 *
 * @param name as in the file's header, never empty
 * @param format how its cells are written, where they are text
 */
public record Column(
    String name, ColumnKind kind, ColumnRole role, ColumnDomain domain, CellFormat format) {
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column has a name");
    }
    Objects.requireNonNull(role);
    Objects.requireNonNull(domain);
    if (!CellFormat.suits(format, kind)) {
      throw new IllegalArgumentException("cells of kind " + kind + " are not written so");
    }
  }

  public Column(String name, ColumnKind kind, ColumnRole role, ColumnDomain domain) {
    this(name, kind, role, domain, CellFormat.PLAIN);
  }

  public Column(String name, ColumnKind kind, ColumnRole role) {
    this(name, kind, role, ColumnDomain.ANY);
  }

  /** The same column in another role. */
  public Column as(ColumnRole other) {
    return new Column(name, kind, other, domain, format);
  }

  /** The same column read as another kind; what was seen of its values no longer holds. */
  public Column as(ColumnKind other) {
    CellFormat kept = CellFormat.suits(format, other) ? format : CellFormat.PLAIN;
    return new Column(name, other, role, ColumnDomain.ANY, kept);
  }

  /** The same column with what was seen of its values. */
  public Column within(ColumnDomain seen) {
    return new Column(name, kind, role, seen, format);
  }

  /** The same column with its cells written in another way. */
  public Column written(CellFormat other) {
    return new Column(name, kind, role, domain, other);
  }
}
