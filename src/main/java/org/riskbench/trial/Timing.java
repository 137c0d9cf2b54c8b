package org.riskbench.trial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.TimeAxis;
import org.riskbench.decision.Leeways;
import org.riskbench.decision.WorkWeek;
import org.riskbench.experiment.PartScores;
import org.riskbench.threshold.ReviewQueue;

/**
 * When records reach a review team. The arrays are not to be written to.
 *
 * @param dates working days, oldest first; empty if there are none
 * @param days the working day of each record, from 0
 * @param count how many working days there are
 * @param weights what each record stands for in the queue
 * @param months that the records fill
 * @param share that the records are of all of their period, above 0 to 1
 */
record Timing(
    List<LocalDate> dates, int[] days, int count, double[] weights, double months, double share) {
  private static final double MILLIS_A_DAY = 86_400_000.0;

  /** Days of an average month. */
  private static final double MONTH = 365.2425 / 12;

  /** Empty if it isn't known of all records when they happened. */
  static Optional<Timing> of(Dataset dataset, PartScores scored, WorkWeek week) {
    return TimeAxis.of(dataset)
        .filter(TimeAxis::isDated)
        .flatMap(
            axis ->
                millis(axis, scored.rows())
                    .map(times -> of(times, share(axis, dataset, times), scored, week)));
  }

  /** As if so many records came in on each day, where no dates say so. */
  static Timing atRate(PartScores scored, double perDay) {
    int size = scored.size();
    double held = IntStream.range(0, size).mapToDouble(scored.records()::weight).sum();
    double[] weights =
        IntStream.range(0, size)
            .mapToDouble(i -> scored.records().weight(i) * perDay / held)
            .toArray();
    return new Timing(List.of(), new int[size], 1, weights, held / (perDay * MONTH), 1);
  }

  /** When the records happened; empty if that isn't known of all of them. */
  private static Optional<double[]> millis(TimeAxis axis, int[] rows) {
    double[] millis =
        IntStream.of(rows).mapToDouble(row -> axis.at(row) * axis.millisPerUnit()).toArray();
    boolean known = millis.length > 0 && Arrays.stream(millis).noneMatch(Double::isNaN);
    return known ? Optional.of(millis) : Optional.empty();
  }

  /** Share that so many records are of all that the dataset holds of their period. */
  private static double share(TimeAxis axis, Dataset dataset, double[] millis) {
    double from = Arrays.stream(millis).min().orElse(0);
    double to = Arrays.stream(millis).max().orElse(0);
    long all =
        IntStream.range(0, dataset.rows().size())
            .mapToDouble(row -> axis.at(row) * axis.millisPerUnit())
            .filter(time -> time >= from && time <= to)
            .count();
    return (double) millis.length / all;
  }

  private static Timing of(double[] millis, double share, PartScores scored, WorkWeek week) {
    WorkWeek.Period period = week.period(millis);
    double from = Arrays.stream(millis).min().orElse(0);
    double to = Arrays.stream(millis).max().orElse(0);
    double spanned = Math.max(1, Math.ceil((to - from) / MILLIS_A_DAY));
    double[] weights =
        IntStream.range(0, scored.size())
            .mapToDouble(i -> scored.records().weight(i) / share)
            .toArray();
    return new Timing(
        period.dates(),
        period.dayOf(),
        period.dates().size(),
        weights,
        share * spanned / MONTH,
        share);
  }

  /** Some of the records, on the same days. */
  Timing only(int[] positions) {
    return new Timing(
        dates,
        IntStream.of(positions).map(i -> days[i]).toArray(),
        count,
        IntStream.of(positions).mapToDouble(i -> weights[i]).toArray(),
        months,
        share);
  }

  /** The queue of the records beside rules that leave so much open. */
  ReviewQueue queue(PartScores scored, Leeways leeways) {
    return ReviewQueue.of(scored.scores(), weights, days, count, leeways);
  }
}
