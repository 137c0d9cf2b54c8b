package org.riskbench.onnx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.schema.ColumnValues;

/** What stands for a value that is missing: the usual one of the train part. */
final class StandIns {
  private StandIns() {}

  /** The median; 0 if all are missing. */
  static double median(double[] values) {
    double[] present = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (present.length == 0) {
      return 0;
    }
    double lower = present[(present.length - 1) / 2];
    double upper = present[present.length / 2];
    return lower == upper ? lower : lower / 2 + upper / 2;
  }

  /** Levels that at least so many rows have, most frequent first. */
  static List<String> levels(ColumnValues.Texts texts, int least) {
    int[] counts = new int[texts.levels().length];
    for (int code : texts.codes()) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return IntStream.range(0, counts.length)
        .filter(level -> counts[level] >= least)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(level -> -counts[level])
                .thenComparing(level -> texts.levels()[level]))
        .map(level -> texts.levels()[level])
        .toList();
  }
}
