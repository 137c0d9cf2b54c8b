package org.riskbench.monitor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.evaluation.ExpectedShare;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.StabilityIndex;
import org.riskbench.scoring.ColumnPopulation;
import org.riskbench.scoring.Population;
import org.riskbench.scoring.ScorePopulation;

/** Makes figures of counts. */
record Reporting(Judge judge, long[] all, long[] byScore, Judged latest) {
  /** Nine in ten intervals would be left too often to be called usual. */
  private static final double UNUSUAL = 0.01;

  private Layout layout() {
    return judge.layout();
  }

  private Optional<Population> population() {
    return judge.population();
  }

  List<BandFigures> bands() {
    return IntStream.range(0, layout().decided().size())
        .mapToObj(this::band)
        .filter(band -> band.expected().isPresent() || band.decided() > 0 || isOwn(band))
        .toList();
  }

  private boolean isOwn(BandFigures figures) {
    return layout().scored().stream().anyMatch(band -> band.name().equals(figures.band()));
  }

  private BandFigures band(int place) {
    Band band = layout().decided().get(place);
    boolean ofScore = place < layout().scored().size();
    Optional<ExpectedShare> expected = ofScore ? judge.expected().of(place) : Optional.empty();
    int counter = Layout.FIRST_DECIDED + place;
    return new BandFigures(
        band.name(),
        band.decision(),
        all[counter],
        latest.counted()[counter],
        ofScore ? latest.counted()[layout().firstScored() + place] : 0,
        expected.map(ExpectedShare::share),
        expected.filter(share -> latest.records() > 0).map(this::usual));
  }

  private Interval usual(ExpectedShare share) {
    double records = latest.records();
    Interval counts = share.counts(latest.records(), UNUSUAL);
    return new Interval(counts.low() / records, counts.high() / records, counts.method());
  }

  ScoreFigures scores() {
    long[] live = layout().part(latest.counted(), layout().firstBin(), layout().bins());
    Optional<ScorePopulation> kept = population().map(Population::scores);
    return new ScoreFigures(
        folded(live),
        kept.map(
                scores ->
                    IntStream.range(0, ScorePopulation.EDGES)
                        .mapToLong(Reporting::edgeOf)
                        .map(edge -> scores.between((int) edge, lastOf((int) edge)))
                        .toArray())
            .orElseGet(() -> new long[0]),
        byScore,
        kept.map(scores -> judge.score(latest.counted())));
  }

  private static long edgeOf(int bin) {
    return (long) bin * ScorePopulation.EDGE;
  }

  private static int lastOf(int edge) {
    int end = edge + ScorePopulation.EDGE;
    return end >= 1000 ? 1000 : end - 1;
  }

  /** A score of 1000 belongs to the last bin. */
  private static long[] folded(long[] bins) {
    long[] folded = Arrays.copyOf(bins, ScorePopulation.EDGES);
    folded[ScorePopulation.EDGES - 1] += bins[ScorePopulation.EDGES];
    return folded;
  }

  List<ColumnFigures> columns() {
    return layout().columns().stream()
        .map(this::column)
        .sorted(Comparator.comparingDouble((ColumnFigures column) -> -column.severity()))
        .toList();
  }

  private ColumnFigures column(WatchedColumn column) {
    long[] counted = latest.counted();
    Optional<ColumnPopulation> kept = column.training();
    long records = column.records(counted);
    Optional<StabilityIndex> drift =
        kept.filter(training -> training.bins().groups() > 2 && records > 0)
            .map(training -> Judge.index(column, training, counted));
    return new ColumnFigures(
        column.name(),
        records,
        share(column.missing(counted), records),
        shareBefore(kept, column.bins().missing()),
        column.bins().unseen() < 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(share(column.unseen(counted), records)),
        shareBefore(kept, column.bins().unseen()),
        column.isRanged()
            ? OptionalDouble.of(share(column.outside(counted), records))
            : OptionalDouble.empty(),
        drift,
        kept.map(ColumnPopulation::usualDay).orElse(OptionalDouble.empty()),
        drift
            .map(index -> OptionalDouble.of(judge.alarm(column.usualDay(), index)))
            .orElse(OptionalDouble.empty()),
        column.groups(counted),
        kept.map(ColumnPopulation::counts).orElseGet(() -> new long[0]));
  }

  private static double share(long count, long records) {
    return records == 0 ? 0 : (double) count / records;
  }

  private static OptionalDouble shareBefore(Optional<ColumnPopulation> kept, int group) {
    return kept.isEmpty() || group < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) kept.get().counts()[group] / Math.max(1, kept.get().records()));
  }
}
