package org.riskbench.dataset;

import java.util.stream.IntStream;

/**
 * The numbers that the rows of a dataset have in their file, where rows were set aside between
 * them. Immutable and thread-safe.
 */
public final class RowNumbers {
  private final int firstTestRow;
  private final int[] first;
  private final int[] test;

  private RowNumbers(Dataset dataset) {
    this.firstTestRow = dataset.report().firstTestRow().orElse(Integer.MAX_VALUE);
    this.first = keptBefore(dataset, false);
    this.test = keptBefore(dataset, true);
  }

  /** The numbers of a dataset's rows. */
  public static RowNumbers of(Dataset dataset) {
    return new RowNumbers(dataset);
  }

  /** For each row set aside how many kept rows stand before it: ascending. */
  private static int[] keptBefore(Dataset dataset, boolean ofTest) {
    long[] aside =
        dataset.rejected().stream()
            .filter(row -> row.ofTest() == ofTest)
            .mapToLong(Rejected::row)
            .toArray();
    return IntStream.range(0, aside.length).map(i -> (int) (aside[i] - i)).toArray();
  }

  /** Whether a row, counted from 0, is one of the second file: the test part. */
  public boolean isTest(int row) {
    return row >= firstTestRow;
  }

  /** The number of a row (counted from 0) among the data rows of its file, from 1. */
  public long of(int row) {
    int kept = isTest(row) ? row - firstTestRow : row;
    return kept + 1L + upTo(isTest(row) ? test : first, kept);
  }

  /** How many places are at most so large. */
  private static int upTo(int[] ascending, int most) {
    int from = 0;
    int to = ascending.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ascending[middle] <= most) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
