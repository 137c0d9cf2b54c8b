package org.riskbench.server;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.riskbench.ledger.Feedback;
import org.riskbench.ledger.Ledger;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.MaturedGoods;
import org.riskbench.state.States;

/**
 * Where it is told what became of decisions, while a server runs: the log keeps it, the state and
 * the challenger learn from it, the monitor gets counts. Thread-safe.
 */
final class FeedbackDesk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final OutcomeFeed feed;
  private final LiveGoods goods;
  private final Supplier<SealedModel> answering;

  /**
   * A desk that tends to what others told from the start on.
   *
   * @param states open until this is closed
   * @param answering the model that answers
   */
  FeedbackDesk(
      DecisionLog log,
      States states,
      Challengers challengers,
      Supplier<SealedModel> answering,
      Clock clock) {
    this.ledger = log.ledger();
    this.feed = new OutcomeFeed(ledger.outcomes(), states, challengers::shadow);
    this.goods = new LiveGoods(ledger.reader(), log.maturity(), clock);
    this.answering = answering;
    ledger.whenTended(this::tend);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Counts of good records, looked up without a query. */
  MaturedGoods goods() {
    return goods;
  }

  /** Keeps an event, as {@link Ledger#tell}. */
  CompletionStage<Boolean> tell(Feedback event, String caller) {
    return ledger.tell(event, caller);
  }

  /**
   * Lets everybody learn what was kept so far; blocks meanwhile, but only so long: behind a file of
   * outcomes, or what a crash left, the caller's own are learnt from a little later.
   */
  void learn() {
    try {
      feed.pass(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tend() {
    feed.pass();
    goods.refresh(answering.get());
  }

  /** Waits for what is being learnt; what is told from now on stays pending. */
  @Override
  public void close() {
    ledger.whenTended(() -> {});
    feed.close();
  }
}
