package org.riskbench.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskbench.modelfile.SealedModel;

/**
 * Looks at one model's counts now and then, and remembers what is out of the ordinary. Thread-safe.
 */
final class Watch {
  private static final long BETWEEN = Tolerance.SECONDS_A_LOOK * 1000L;

  private final LiveModel live;
  private final Judge judge;
  private final Clock clock;
  private final Instant began;
  private final AlertBoard board = new AlertBoard();
  private long lookedAt = Long.MIN_VALUE;

  /** When the model was published last, and what had been counted and raised by then. */
  private Instant published;

  private long[] before;
  private long raisedBefore;

  /**
   * Begins to look.
   *
   * @param kept what was counted of this very model before, in this process or another
   */
  Watch(SealedModel model, Tolerance tolerance, Clock clock, Optional<KeptFigures> kept) {
    this.live = new LiveModel(model, clock, kept);
    this.clock = clock;
    this.began = live.since();
    this.judge = Judge.of(live.layout(), model.population(), tolerance);
    kept.ifPresent(figures -> board.restore(figures.alerts()));
    this.published = clock.instant();
    this.before = live.all();
  }

  /** The model is published, for the first time or once more. */
  synchronized void publish() {
    published = clock.instant();
    before = live.all();
    raisedBefore = board.everRaised();
  }

  /** All that is known, to go on from later. */
  synchronized KeptFigures kept() {
    return live.kept(board.raised());
  }

  LiveModel live() {
    return live;
  }

  /** Whether this counts what a model is asked, be it read from its file anew. */
  @SuppressWarnings("ReferenceEquality") // asked for every record, and nearly always the very one
  boolean isOf(SealedModel model) {
    SealedModel mine = live.model();
    if (mine == model) {
      return true;
    }
    return mine.fileSha256().equals(model.fileSha256()) && mine.id().equals(model.id());
  }

  /**
   * What is known now. Looks for what is out of the ordinary if the last look is long enough ago.
   *
   * @param beside answers that don't come from counts of this model
   */
  synchronized MonitorReport report(List<Answer> beside) {
    return report(beside, began, live.all(), board.everRaised());
  }

  /**
   * The same, but counted since the model was published last. A counter that is read from outside
   * begins anew then: one that went on from figures kept a minute before a crash, or stood still
   * while another model answered, would seem to leap.
   */
  synchronized MonitorReport sincePublished(List<Answer> beside) {
    long[] all = live.all();
    Arrays.setAll(all, i -> all[i] - before[i]);
    return report(beside, published, all, board.everRaised() - raisedBefore);
  }

  private MonitorReport report(List<Answer> beside, Instant since, long[] all, long raised) {
    Judged latest = live.latest(judge.tolerance().enoughRecords());
    Instant now = clock.instant();
    if (now.toEpochMilli() - BETWEEN >= lookedAt) {
      lookedAt = now.toEpochMilli();
      List<Answer> answers = new ArrayList<>(beside);
      answers.addAll(judge.answers(latest.counted()));
      board.look(answers, now);
    }
    Reporting figures = new Reporting(judge, all, live.layout().byScore(all), latest);
    return new MonitorReport(
        live.model().id(),
        since,
        now,
        figures.all()[Layout.RECORDS],
        latest.from(),
        latest.records(),
        judge.tolerance().leastRecords(),
        live.model().population().isPresent(),
        figures.bands(),
        figures.scores(),
        figures.columns(),
        board.alerts(),
        raised);
  }

  /** What share of goods may be stopped, beside what matured ones say. */
  List<Answer> outcomes(MaturedGoods outcomes) {
    return outcomes.of(live.model().id()).map(goods -> judge.goods(live.model(), goods)).stream()
        .flatMap(List::stream)
        .toList();
  }
}
