package org.riskbench.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.riskbench.decision.Band;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.schema.RecordView;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.ScorePopulation;

/**
 * Counts what one model is asked and decides. Counting waits for nobody and allocates nothing; once
 * a minute one thread remembers where the counters stood. Thread-safe.
 */
final class LiveModel {
  static final long MINUTE = 60_000;

  /** Minutes in a span by which columns and scores are remembered. */
  static final int PANE = 5;

  static final int MINUTES = 24 * 60;
  static final int PANES = MINUTES / PANE;
  static final int SCORES = 1001;

  private final SealedModel model;
  private final Layout layout;
  private final Clock clock;
  private final Instant since;
  private final StripedCounts counts;
  private final SnapshotRing minutes;
  private final SnapshotRing panes;
  private final AtomicLong minute;
  private final WatchedColumn[] columns;
  private final int inputs;
  private final Band[] bands;
  private final int scores;
  private final int scored;
  private final int bins;
  private final int groups;
  private final byte[] bandOfScore;
  private final byte[] groupOfScore = new byte[SCORES];

  /**
   * Counts from now on.
   *
   * @param kept what was counted before; of this very model
   */
  LiveModel(SealedModel model, Clock clock, Optional<KeptFigures> kept) {
    this.model = model;
    this.clock = clock;
    this.since = kept.map(KeptFigures::since).orElseGet(clock::instant);
    this.layout = Layout.of(model);
    this.counts = new StripedCounts(layout.size() + SCORES);
    this.scores = layout.size();
    this.minutes = new SnapshotRing(counts, MINUTES, layout.minuteWidth());
    this.panes = new SnapshotRing(counts, PANES, layout.size());
    this.columns = layout.columns().toArray(WatchedColumn[]::new);
    this.inputs = (int) layout.columns().stream().filter(column -> !column.isPast()).count();
    this.bands = layout.decided().toArray(Band[]::new);
    this.scored = layout.firstScored();
    this.bins = layout.firstBin();
    this.groups = layout.firstGroup();
    this.bandOfScore = layout.bandOfScore();
    for (int score = 0; score < groupOfScore.length; score++) {
      groupOfScore[score] = (byte) layout.scoreCuts().bin(score);
    }
    kept.ifPresent(this::restore);
    this.minute = new AtomicLong(clock.millis() / MINUTE);
    minutes.roll(minute.get());
    panes.roll(minute.get() / PANE);
  }

  private void restore(KeptFigures kept) {
    counts.add(kept.counts());
    minutes.restore(kept.minutes());
    panes.restore(kept.panes());
  }

  /** All that was counted, to go on from later: a copy. */
  KeptFigures kept(List<AlertBoard.Raised> alerts) {
    synchronized (minutes) {
      roll();
      SnapshotRing.State ended = minutes.state();
      SnapshotRing.State endedPanes = panes.state();
      // The counters last: they stand at no less than what they stood at before.
      return new KeptFigures(since, ended, endedPanes, counts.sum(), alerts);
    }
  }

  /**
   * Counts a record that was scored; called on the thread that scored it.
   *
   * @param record in the order of the model's inputs
   * @param past what was told of earlier records, one value a velocity feature; may be longer
   * @param isLive whether the state took the record: else what is told of its past may be stale,
   *     and is not counted
   */
  void count(RecordView record, double[] past, Assessment assessment, boolean isLive) {
    roll();
    StripedCounts.Stripe mine = counts.take();
    try {
      count(assessment, mine);
      int counted = isLive ? columns.length : inputs;
      for (int i = 0; i < counted; i++) {
        columns[i].count(record, past, mine);
      }
    } finally {
      mine.giveBack();
    }
  }

  private void count(Assessment assessment, StripedCounts.Stripe mine) {
    mine.increment(Layout.RECORDS);
    mine.increment(Layout.FIRST_DECIDED + place(assessment.band()));
    if (!assessment.isScored()) {
      return; // under the kill switch, or by a fallback
    }
    int score = assessment.score();
    mine.increment(scored + bandOfScore[score]);
    mine.increment(bins + score / ScorePopulation.EDGE);
    mine.increment(groups + groupOfScore[score]);
    mine.increment(scores + score);
  }

  private int place(Band band) {
    for (int i = 0; i < bands.length; i++) {
      if (bands[i].equals(band)) {
        return i;
      }
    }
    return bands.length - 1; // a layout holds all bands that rules and scores can lead to
  }

  /** Goes on to the minute it is; the first thread to see a new one does. */
  void roll() {
    long now = clock.millis() / MINUTE;
    long before = minute.get();
    if (now > before && minute.compareAndSet(before, now)) {
      synchronized (minutes) {
        minutes.roll(now);
        panes.roll(now / PANE);
      }
    }
  }

  SealedModel model() {
    return model;
  }

  Layout layout() {
    return layout;
  }

  Instant since() {
    return since;
  }

  /** Everything counted so far: the counters of the layout, then records by score, 0 to 1000. */
  long[] all() {
    return counts.sum();
  }

  /**
   * The latest records, as many spans back as it takes to have enough of them.
   *
   * @param enough looked for at least this many, and at least one whole span
   */
  Judged latest(long enough) {
    synchronized (minutes) {
      roll();
      long span = Math.max(panes.first(), panes.open() - 1);
      while (panes.since(span, Layout.RECORDS) < enough && span > panes.first()) {
        span--;
      }
      long[] counted = panes.since(span);
      Instant from = Instant.ofEpochMilli(span * PANE * MINUTE);
      return new Judged(from.isBefore(since) ? since : from, counted);
    }
  }

  /** Decisions by minute, the latest last: records first, then the decided bands in order. */
  MinuteCounts minutes(int most) {
    synchronized (minutes) {
      roll();
      long first = Math.max(minutes.first(), minutes.open() - most + 1);
      long[][] counted = new long[(int) (minutes.open() - first + 1)][];
      for (int i = 0; i < counted.length; i++) {
        counted[i] = minutes.within(first + i);
      }
      return new MinuteCounts(first, counted);
    }
  }
}
