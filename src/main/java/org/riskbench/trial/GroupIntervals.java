package org.riskbench.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.riskbench.decision.Leeway;
import org.riskbench.evaluation.Blocks;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.experiment.RecordBlocks;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.Tally;

/**
 * How far the rates of groups can be off: 95 % intervals by the bootstrap, records that share a key
 * or a day drawn together, the widest of the ways to group them. Deterministic. Immutable.
 */
public final class GroupIntervals {
  private static final int DRAWS = 400;
  private static final long SEED = 1;

  /** Approved, reviewed, declined, each of two classes. */
  private static final int CELLS = 6;

  private final Grouping grouping;
  private final List<Way> ways;

  /**
   * What came of one way to draw.
   *
   * @param draws for each draw one group after the other
   */
  private record Way(String method, List<Drawn[]> draws) {}

  /**
   * A group in one draw.
   *
   * @param predicted weighted sum of its probabilities
   */
  private record Drawn(Outcome outcome, double predicted) {}

  private GroupIntervals(Grouping grouping, List<Way> ways) {
    this.grouping = grouping;
    this.ways = ways;
  }

  /**
   * Draws records again and again.
   *
   * @param grouping of the cases' dataset
   * @throws org.riskbench.job.CancelledException if the job was cancelled
   */
  public static GroupIntervals of(Cases cases, Grouping grouping, Cut cut, JobContext context) {
    int[] cells = cells(cases, grouping, cut);
    List<Way> ways = new ArrayList<>();
    List<Blocks> blocks = RecordBlocks.of(cases.dataset(), cases.scored().rows());
    for (Blocks way : blocks) {
      List<Drawn[]> draws = new ArrayList<>();
      int[] times = new int[cases.size()];
      for (int draw = 0; draw < DRAWS; draw++) {
        context.checkpoint();
        way.draw(new SplittableRandom(SEED * 1_000_003 + draw), times);
        draws.add(drawn(cases.scored().records(), cells, times, grouping.size(), cut));
        context.progress(
            (ways.size() + (draw + 1.0) / DRAWS) / blocks.size(), "evaluate.intervals");
      }
      ways.add(new Way(way.method(), draws));
    }
    return new GroupIntervals(grouping, ways);
  }

  /** Of each record its group, its decision and its class as one number. */
  private static int[] cells(Cases cases, Grouping grouping, Cut cut) {
    int[] cells = new int[cases.size()];
    for (int i = 0; i < cells.length; i++) {
      int score = cases.scored().scores()[i];
      Leeway leeway = cases.leeways().at(i);
      boolean declined = score >= leeway.decline(cut.decline());
      int decision = declined ? 2 : score >= leeway.review(cut.review()) ? 1 : 0;
      int isFraud = cases.scored().records().fraud()[i] ? 1 : 0;
      cells[i] = CELLS * grouping.of(cases.scored().rows()[i]) + 2 * decision + isFraud;
    }
    return cells;
  }

  private static Drawn[] drawn(
      ScoredRecords records, int[] cells, int[] times, int groups, Cut cut) {
    double[] weights = new double[CELLS * groups];
    double[] predicted = new double[groups];
    for (int i = 0; i < cells.length; i++) {
      double weight = times[i] * records.weight(i);
      weights[cells[i]] += weight;
      if (records.hasProbability()) {
        predicted[cells[i] / CELLS] += weight * records.probability()[i];
      }
    }
    Drawn[] drawn = new Drawn[groups];
    Arrays.setAll(
        drawn,
        group ->
            new Drawn(
                new Outcome(
                    cut.review(),
                    cut.decline(),
                    tally(weights, CELLS * group),
                    tally(weights, CELLS * group + 2),
                    tally(weights, CELLS * group + 4)),
                predicted[group]));
    return drawn;
  }

  private static Tally tally(double[] weights, int cell) {
    return new Tally(0, weights[cell + 1], weights[cell], 0, 0);
  }

  /** Of a group's rate, 0 to 1; empty if some draws have none. */
  public Optional<Interval> rate(String group, GroupRate rate, Reach reach) {
    int place = grouping.names().indexOf(group);
    return widest(draw -> rate.of(draw[place].outcome(), reach));
  }

  /** Of a group's rate by the reference's, 0 to infinity; empty if some draws have none. */
  public Optional<Interval> quotient(String group, String reference, GroupRate rate, Reach reach) {
    int place = grouping.names().indexOf(group);
    int other = grouping.names().indexOf(reference);
    return widest(
        draw -> {
          OptionalDouble own = rate.of(draw[place].outcome(), reach);
          OptionalDouble held = rate.of(draw[other].outcome(), reach);
          return own.isEmpty() || held.isEmpty() || held.getAsDouble() == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(own.getAsDouble() / held.getAsDouble());
        });
  }

  /** Of frauds observed by frauds predicted, 0 to infinity; empty if some draws have none. */
  public Optional<Interval> calibration(String group) {
    int place = grouping.names().indexOf(group);
    return widest(
        draw ->
            draw[place].predicted() > 0
                ? OptionalDouble.of(draw[place].outcome().all().fraud() / draw[place].predicted())
                : OptionalDouble.empty());
  }

  private Optional<Interval> widest(Function<Drawn[], OptionalDouble> figure) {
    Optional<Interval> widest = Optional.empty();
    for (Way way : ways) {
      double[] rising =
          way.draws().stream()
              .map(figure)
              .flatMapToDouble(OptionalDouble::stream)
              .sorted()
              .toArray();
      if (rising.length < DRAWS) {
        return Optional.empty();
      }
      Interval found = Interval.of(rising, way.method());
      widest =
          widest
              .filter(known -> known.high() - known.low() >= found.high() - found.low())
              .or(() -> Optional.of(found));
    }
    return widest;
  }
}
