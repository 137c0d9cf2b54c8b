package org.riskbench.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;

/** On which day records happened. */
final class RecordDays {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  private RecordDays() {}

  /** Days since 1970 (UTC), one per record; empty unless all of them have a date. */
  static Optional<int[]> of(Dataset dataset, int[] rows) {
    Optional<TimeAxis> axis = TimeAxis.of(dataset).filter(TimeAxis::isDated);
    if (axis.isEmpty()) {
      return Optional.empty();
    }
    double unit = axis.get().millisPerUnit() / MILLIS_A_DAY;
    double[] days = IntStream.of(rows).mapToDouble(row -> axis.get().at(row) * unit).toArray();
    return Arrays.stream(days).anyMatch(Double::isNaN)
        ? Optional.empty()
        : Optional.of(Arrays.stream(days).mapToInt(day -> (int) Math.floor(day)).toArray());
  }
}
