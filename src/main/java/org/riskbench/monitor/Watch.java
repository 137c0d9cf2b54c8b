package org.riskbench.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  Watch(SealedModel model, Tolerance tolerance, Clock clock) {
    this.live = new LiveModel(model, clock);
    this.clock = clock;
    this.began = clock.instant();
    this.judge = Judge.of(live.layout(), model.population(), tolerance);
  }

  LiveModel live() {
    return live;
  }

  Instant began() {
    return began;
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
    Judged latest = live.latest(judge.tolerance().enoughRecords());
    Instant now = clock.instant();
    if (now.toEpochMilli() - BETWEEN >= lookedAt) {
      lookedAt = now.toEpochMilli();
      List<Answer> answers = new ArrayList<>(beside);
      answers.addAll(judge.answers(latest.counted()));
      board.look(answers, now);
    }
    Reporting figures = new Reporting(judge, live.all(), live.byScore(), latest);
    return new MonitorReport(
        live.model().id(),
        began,
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
        board.everRaised());
  }

  /** What share of goods may be stopped, beside what matured ones say. */
  List<Answer> outcomes(MaturedGoods outcomes) {
    return outcomes.of(live.model().id()).map(goods -> judge.goods(live.model(), goods)).stream()
        .flatMap(List::stream)
        .toList();
  }
}
