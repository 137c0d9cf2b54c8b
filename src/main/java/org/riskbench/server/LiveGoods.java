package org.riskbench.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.riskbench.decision.Decision;
import org.riskbench.ledger.DecisionQuery;
import org.riskbench.ledger.LedgerReader;
import org.riskbench.ledger.Observed;
import org.riskbench.ledger.Outcome;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.MaturedGoods;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts, now and then, what the decision log knows of good records; whoever asks gets the latest
 * count and waits for no query. Thread-safe, but one thread alone refreshes.
 */
final class LiveGoods implements MaturedGoods {
  private static final Logger LOG = LoggerFactory.getLogger(LiveGoods.class);
  private static final Duration BETWEEN = Duration.ofMinutes(5);
  private static final Duration LOOKED_AT = Duration.ofDays(90);
  private static final long MOST_ROWS = 200_000;

  /** A count may take one part in so many of the time. */
  private static final int REST = 50;

  private final LedgerReader reader;
  private final Duration maturity;
  private final Clock clock;
  private final Map<ModelId, Goods> known = new ConcurrentHashMap<>();
  private Instant due = Instant.MIN;

  /**
   * Nothing counted yet.
   *
   * @param maturity age by which most frauds have been reported
   */
  LiveGoods(LedgerReader reader, Duration maturity, Clock clock) {
    this.reader = reader;
    this.maturity = maturity;
    this.clock = clock;
  }

  @Override
  public Optional<Goods> of(ModelId model) {
    return Optional.ofNullable(known.get(model));
  }

  /** Counts anew if the last count of this or another model is old enough. */
  void refresh(SealedModel model) {
    Instant now = clock.instant();
    if (now.isBefore(due) && known.containsKey(model.id())) {
      return;
    }
    long begun = System.nanoTime();
    try {
      known.put(model.id(), count(model, now));
    } catch (ProblemException e) {
      LOG.warn("matured records can't be counted: {}", e.problem().code());
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST);
    due = now.plus(took.compareTo(BETWEEN) > 0 ? took : BETWEEN);
  }

  private Goods count(SealedModel model, Instant now) {
    Count count = new Count(model.model().policy().reviewFrom());
    reader.forEachTold(
        matured(model.id(), now),
        now,
        (row, told) -> row.decided().ifPresent(decided -> count.add(Observed.of(decided, told))));
    return new Goods(count.goods, count.stopped);
  }

  /** Of very many decisions the latest. */
  private DecisionQuery matured(ModelId model, Instant now) {
    Instant until = now.minus(maturity).plusMillis(1);
    DecisionQuery all =
        DecisionQuery.ALL
            .by(model.toString())
            .between(Optional.of(until.minus(LOOKED_AT)), Optional.of(until));
    long rows = reader.count(all);
    if (rows <= MOST_ROWS) {
      return all;
    }
    Duration part = Duration.ofMillis(LOOKED_AT.toMillis() * MOST_ROWS / rows);
    return all.between(Optional.of(until.minus(part)), Optional.of(until));
  }

  private static final class Count {
    private final int reviewFrom;
    private long goods;
    private long stopped;

    Count(int reviewFrom) {
      this.reviewFrom = reviewFrom;
    }

    /** What became of a declined record can't be observed; a control group alone is too small. */
    void add(Observed seen) {
      if (seen.decision() == Decision.DECLINE || seen.score().isEmpty() || !isGood(seen)) {
        return;
      }
      goods++;
      stopped += seen.score().getAsInt() >= reviewFrom ? 1 : 0;
    }

    private static boolean isGood(Observed seen) {
      Optional<Outcome> label = seen.told().label();
      return label.isPresent() ? label.get() == Outcome.GOOD : seen.isPresumedGood();
    }
  }
}
