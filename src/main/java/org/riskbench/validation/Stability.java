package org.riskbench.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.riskbench.card.Shift;
import org.riskbench.evaluation.StabilityIndex;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.trial.Grouping;

/**
 * How much the test records differ from earlier ones: each column that the model reads against the
 * train part; the score against the records that thresholds are found on, as a model scores what it
 * learned from too well. Records are counted, whatever they weigh.
 */
final class Stability {
  private static final int PARTS = 10;

  private Stability() {}

  static List<Shift> of(Subject subject, JobContext context) {
    List<Shift> shifts = new ArrayList<>();
    shifts.add(shift(Shift.SCORE, score(subject.chosen().calibrate(), subject.chosen().test())));
    List<Column> read =
        subject.chosen().model().inputs().columns().stream().filter(Stability::isCounted).toList();
    for (Column column : read) {
      context.checkpoint();
      shifts.add(shift(column.name(), column(subject, column.name())));
      context.progress((double) shifts.size() / (read.size() + 1), "evaluate");
    }
    shifts.removeIf(shift -> !Double.isFinite(shift.index()) || shift.bins() < 2);
    shifts.sort(
        Comparator.comparing((Shift shift) -> !shift.subject().equals(Shift.SCORE))
            .thenComparing(shift -> -shift.index()));
    return shifts;
  }

  private static boolean isCounted(Column column) {
    boolean signal = column.role() == ColumnRole.FEATURE || column.role() == ColumnRole.AMOUNT;
    return signal && column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.TIME;
  }

  private static Shift shift(String subject, StabilityIndex index) {
    return new Shift(
        subject, index.value(), index.critical(), index.groups(), index.first(), index.second());
  }

  private static StabilityIndex column(Subject subject, String column) {
    Grouping grouping = Grouping.of(subject.dataset(), column);
    return StabilityIndex.of(
        counts(grouping, subject.split().train()), counts(grouping, subject.split().test()));
  }

  private static long[] counts(Grouping grouping, int[] rows) {
    long[] counts = new long[grouping.size()];
    IntStream.of(rows).forEach(row -> counts[grouping.of(row)]++);
    return counts;
  }

  private static StabilityIndex score(PartScores before, PartScores after) {
    int[] rising = before.scores().clone();
    Arrays.sort(rising);
    int[] edges =
        IntStream.range(1, PARTS)
            .filter(part -> rising.length > 0)
            .map(part -> rising[(int) ((long) part * rising.length / PARTS)])
            .distinct()
            .toArray();
    return StabilityIndex.of(counts(edges, before.scores()), counts(edges, after.scores()));
  }

  private static long[] counts(int[] edges, int[] scores) {
    long[] counts = new long[edges.length + 1];
    for (int score : scores) {
      int place = Arrays.binarySearch(edges, score);
      counts[place >= 0 ? place + 1 : -place - 1]++;
    }
    return counts;
  }
}
