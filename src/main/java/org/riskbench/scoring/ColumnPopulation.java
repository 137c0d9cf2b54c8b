package org.riskbench.scoring;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * How often the train part had what in a column. Immutable, by value.
 *
 * @param column name in the recipe's wide record: an input or a velocity feature
 * @param counts records by group; of weighted records as many of one weight as vary alike
 * @param usualDay stability index that nine in ten days of training stay below, against all of them
 *     and beyond chance; empty where there are too few dated records to tell
 */
public record ColumnPopulation(
    String column, ColumnBins bins, long[] counts, OptionalDouble usualDay) {
  public ColumnPopulation {
    if (counts.length != bins.groups() || LongStream.of(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("column " + column + " has one count per group");
    }
    counts = counts.clone();
  }

  /** How many records. */
  public long records() {
    return LongStream.of(counts).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnPopulation that
        && column.equals(that.column)
        && bins.equals(that.bins)
        && Arrays.equals(counts, that.counts)
        && usualDay.equals(that.usualDay);
  }

  @Override
  public int hashCode() {
    return 31 * column.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "ColumnPopulation[" + column + "]";
  }
}
