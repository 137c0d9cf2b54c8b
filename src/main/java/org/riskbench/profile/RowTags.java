package org.riskbench.profile;

import java.util.Arrays;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelState;
import org.riskbench.dataset.Labels;
import org.riskbench.dataset.TimeAxis;

/**
 * What every column is held against: the label of each row, whether it is in the first or the last
 * part of the period, and one of two folds. Immutable after it is made.
 */
final class RowTags {
  /** Values of {@link #label}: also places in a row of {@link ValueRuns}. */
  static final int NO_LABEL = 0;

  /** A third of the rows is the first part of the period, a third the last. */
  private static final int PARTS = 3;

  private static final int LABELS = 5;

  private final byte[] tags;
  private final boolean periods;

  private RowTags(byte[] tags, boolean periods) {
    this.tags = tags;
    this.periods = periods;
  }

  static RowTags of(Dataset dataset) {
    byte[] tags = new byte[dataset.size()];
    Labels labels = dataset.labels();
    for (int row = 0; row < tags.length; row++) {
      tags[row] = (byte) label(labels, row);
    }
    Optional<double[]> cuts = TimeAxis.of(dataset).flatMap(axis -> cuts(axis, tags.length));
    if (cuts.isPresent()) {
      TimeAxis axis = TimeAxis.of(dataset).orElseThrow();
      for (int row = 0; row < tags.length; row++) {
        double at = axis.at(row);
        int period = at < cuts.get()[0] ? 1 : at >= cuts.get()[1] ? 2 : 0;
        tags[row] += (byte) (period * LABELS);
      }
    }
    return new RowTags(tags, cuts.isPresent());
  }

  /** 1 and 2 are goods, 3 and 4 frauds, of the two folds. */
  private static int label(Labels labels, int row) {
    if (labels.isYoung(row)) {
      return NO_LABEL;
    }
    LabelState state = labels.state(row);
    int fold = (int) ((row * 0x9e3779b97f4a7c15L) >>> 63);
    return state == LabelState.GOOD ? 1 + fold : state == LabelState.FRAUD ? 3 + fold : NO_LABEL;
  }

  private static Optional<double[]> cuts(TimeAxis axis, int rows) {
    double[] known = new double[rows];
    int n = 0;
    for (int row = 0; row < rows; row++) {
      double at = axis.at(row);
      if (!Double.isNaN(at)) {
        known[n++] = at;
      }
    }
    double[] times = Arrays.copyOf(known, n);
    Arrays.sort(times);
    if (n < PARTS || times[n / PARTS] >= times[n - n / PARTS]) {
      return Optional.empty();
    }
    return Optional.of(new double[] {times[n / PARTS], times[n - n / PARTS]});
  }

  int size() {
    return tags.length;
  }

  /** Whether a first and a last part of the period are told apart. */
  boolean hasPeriods() {
    return periods;
  }

  /** Label and period in one. */
  byte tag(int row) {
    return tags[row];
  }

  static int label(byte tag) {
    return tag % LABELS;
  }

  static int period(byte tag) {
    return tag / LABELS;
  }

  /** 0 without a label, 1 or 2 for a good, 3 or 4 for a fraud. */
  int label(int row) {
    return tags[row] % LABELS;
  }

  /** 1 in the first part of the period, 2 in the last, 0 elsewhere. */
  int period(int row) {
    return tags[row] / LABELS;
  }
}
