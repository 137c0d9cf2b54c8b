package org.riskbench.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.PendingOutcome;
import org.riskbench.ledger.PendingOutcomes;
import org.riskbench.problem.ProblemException;
import org.riskbench.shadow.Shadow;
import org.riskbench.state.States;
import org.riskbench.state.Taken;
import org.riskbench.velocity.SightingBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what knows earlier records, and the challenger, learn from labels that were told: the first
 * one of each decision, from the moment at which it arrives. What can't be learnt now stays pending
 * and is tried again. Thread-safe.
 */
final class OutcomeFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeFeed.class);
  private static final int PAGE = 256;

  private final PendingOutcomes pending;
  private final States states;
  private final Supplier<Optional<Shadow>> challenger;

  /** What the state took though the log did not keep that it did. */
  private final Map<PendingOutcome, Optional<KeptSighting>> unkept = new ConcurrentHashMap<>();

  /** Held for a page at a time, so that nobody waits for all that is pending. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private volatile boolean closed;

  /**
   * Feeds these.
   *
   * @param states open until this is closed
   * @param challenger the one in the shadow at the moment
   */
  OutcomeFeed(PendingOutcomes pending, States states, Supplier<Optional<Shadow>> challenger) {
    this.pending = pending;
    this.states = states;
    this.challenger = challenger;
  }

  /** Feeds all that is pending, however long it takes: after a file of outcomes, or a crash. */
  void pass() {
    boolean more = true;
    while (more) {
      turn.lock();
      more = page();
    }
  }

  /**
   * Feeds what is pending as far as it can be done soon; the rest is left to {@link #pass}.
   *
   * @param patience the caller's; a page begun is ended
   */
  void pass(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    boolean more = true;
    while (more && turn.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      more = page() && System.nanoTime() < until;
    }
  }

  /** Feeds a page, in a turn that was taken, and gives it back; whether there may be more. */
  private boolean page() {
    try {
      List<PendingOutcome> page = closed ? List.of() : pending.next(PAGE);
      List<CompletionStage<Boolean>> kept = new ArrayList<>();
      page.forEach(outcome -> kept.add(learn(outcome)));
      kept.forEach(each -> each.toCompletableFuture().join());
      return !page.isEmpty();
    } catch (ProblemException e) {
      LOG.warn("outcomes wait to be learnt from: {}", e.problem().code());
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof ProblemException known)) {
        throw e;
      }
      LOG.warn("outcomes wait to be learnt from: {}", known.problem().code());
    } finally {
      turn.unlock();
    }
    return false;
  }

  private CompletionStage<Boolean> learn(PendingOutcome outcome) {
    challenger.get().ifPresent(shadow -> shadow.learn(outcome.requestId(), outcome.fraud()));
    Optional<KeptSighting> taken = unkept.get(outcome);
    if (taken != null) {
      return kept(outcome, taken);
    }
    if (outcome.sighting().filter(OutcomeFeed::isSound).isEmpty()) {
      return kept(outcome, Optional.empty());
    }
    byte[] seen = outcome.sighting().get().bytes();
    return states.mayBlock() ? shared(outcome, seen) : own(outcome, seen);
  }

  /** One that was damaged since would stand in the way of all others. */
  private static boolean isSound(KeptSighting sighting) {
    try {
      SightingBytes.read(sighting.bytes());
      return true;
    } catch (ProblemException e) {
      LOG.warn("an outcome can't be learnt from: {}", e.problem().code());
      return false;
    }
  }

  /** Others may feed the same state: who claims the outcome does. */
  private CompletionStage<Boolean> shared(PendingOutcome outcome, byte[] seen) {
    if (!pending.claim(outcome).toCompletableFuture().join()) {
      return CompletableFuture.completedFuture(false);
    }
    boolean fed = false;
    try {
      states.addOutcome(seen, outcome.fraud(), taken -> {});
      fed = true;
    } finally {
      if (!fed) {
        var unused = pending.giveBack(outcome);
      }
    }
    return CompletableFuture.completedFuture(true);
  }

  private CompletionStage<Boolean> own(PendingOutcome outcome, byte[] seen) {
    AtomicReference<CompletionStage<Boolean>> kept =
        new AtomicReference<>(CompletableFuture.completedFuture(true));
    states.addOutcome(seen, outcome.fraud(), taken -> kept.set(kept(outcome, sighting(taken))));
    return Objects.requireNonNull(kept.get());
  }

  private static Optional<KeptSighting> sighting(Taken taken) {
    return taken.sequence() > 0
        ? Optional.of(new KeptSighting(taken.sequence(), "", taken.sighting()))
        : Optional.empty();
  }

  private CompletionStage<Boolean> kept(PendingOutcome outcome, Optional<KeptSighting> taken) {
    unkept.put(outcome, taken);
    return pending
        .learnt(outcome, taken)
        .thenApply(
            was -> {
              unkept.remove(outcome);
              return was;
            });
  }

  /** Waits for the page that is being learnt; from now on all stays pending. */
  @Override
  public void close() {
    closed = true;
    turn.lock();
    try {
      unkept.clear(); // nobody asks for it any more
    } finally {
      turn.unlock();
    }
  }
}
