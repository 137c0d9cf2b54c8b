package org.riskbench.profile;

import java.util.List;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * What one column looks like.
 *
 * @param missing rows without a value
 * @param distinct different values, the missing one not counted
 * @param min smallest number (milliseconds since 1970 for a moment), NaN for texts
 * @param mean mean of the numbers, NaN for texts
 * @param max largest number, NaN for texts
 * @param top the most frequent levels of a category, most frequent first; empty for other kinds and
 *     for keys, names and protected attributes
 */
public record ColumnProfile(
    String name,
    ColumnKind kind,
    ColumnRole role,
    int missing,
    int distinct,
    double min,
    double mean,
    double max,
    List<Level> top) {
  public ColumnProfile {
    top = List.copyOf(top);
  }

  /** One value of a category and how many rows have it. */
  public record Level(String value, int rows) {}
}
