package org.riskbench.schema;

import java.util.Objects;

/**
 * One column of a schema. Immutable.
 *
 * @param name as in the file's header, never empty
 */
public record Column(String name, ColumnKind kind, ColumnRole role, ColumnDomain domain) {
  public Column {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a column has a name");
    }
    Objects.requireNonNull(kind);
    Objects.requireNonNull(role);
    Objects.requireNonNull(domain);
  }

  public Column(String name, ColumnKind kind, ColumnRole role) {
    this(name, kind, role, ColumnDomain.ANY);
  }

  /** The same column in another role. */
  public Column as(ColumnRole other) {
    return new Column(name, kind, other, domain);
  }

  /** The same column read as another kind; what was seen of its values no longer holds. */
  public Column as(ColumnKind other) {
    return new Column(name, other, role, ColumnDomain.ANY);
  }

  /** The same column with what was seen of its values. */
  public Column within(ColumnDomain seen) {
    return new Column(name, kind, role, seen);
  }
}
