package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.ColumnKind;

/**
 * A stateless step of a recipe: some columns of a record in, more columns out. Learns nothing, so
 * that it can't leak. Immutable and thread-safe.
 */
public sealed interface Derivation
    permits AmountShape,
        CalendarParts,
        Elapsed,
        EmailDomain,
        EmailShape,
        IpPrefix,
        Likeness,
        Mismatch {
  /** Names of the input columns it reads, at least one. */
  List<String> sources();

  /** The columns it makes, in order. */
  List<WideColumn> outputs();

  /** Whether it can read a source of that kind. */
  boolean reads(ColumnKind kind);

  /**
   * Makes the columns. Deterministic; allocates nothing.
   *
   * @param sources slots of {@link #sources()}
   * @param first slot of the first output; the others follow
   */
  void derive(WideRecord record, int[] sources, int first);

  /** Texts that belong to nobody and reach all that a source can mean: for made-up records. */
  default List<String> examples() {
    return List.of();
  }
}
