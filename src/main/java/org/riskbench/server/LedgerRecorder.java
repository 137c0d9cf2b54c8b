package org.riskbench.server;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.riskbench.access.Caller;
import org.riskbench.answering.Claim;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Reply;
import org.riskbench.answering.Scored;
import org.riskbench.ledger.AnswerKey;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.Entry;
import org.riskbench.ledger.KeptAnswer;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.Ledger;
import org.riskbench.problem.ProblemException;

/**
 * Writes decisions, answers and what the state took into a ledger, in one step. Thread-safe.
 * Closing the ledger is left to whoever opened it.
 */
public final class LedgerRecorder implements Recorder {
  private final Ledger ledger;
  private final Optional<DecisionForm> form;
  private final SightingForm sightings;
  private final Clock clock;

  /** What of a record just scored lets the state take it again after a restart. */
  @FunctionalInterface
  public interface SightingForm {
    /** Keeps none. */
    SightingForm NONE = scored -> Optional.empty();

    /** The bytes; empty if the state did not take the record. */
    Optional<KeptSighting> of(Scored scored);
  }

  /** A claim of ours. */
  private record Mine(Optional<org.riskbench.ledger.Claim.Mine> claim, Instant receivedAt)
      implements Claim.Mine {}

  LedgerRecorder(Ledger ledger, Optional<DecisionForm> form, SightingForm sightings, Clock clock) {
    this.ledger = ledger;
    this.form = form;
    this.sightings = sightings;
    this.clock = clock;
  }

  @Override
  public Claim claim(Caller caller, String key, byte[] body) {
    Instant now = clock.instant();
    if (key.isEmpty()) {
      return new Mine(Optional.empty(), now);
    }
    return claim(ledger.claim(new AnswerKey(caller.name(), key), KeptAnswer.hash(body)), now);
  }

  /** What is written waits in line, and nobody for it; only a key has to be looked up. */
  @Override
  public boolean mayBlock(String key) {
    return !key.isEmpty();
  }

  private static Claim claim(org.riskbench.ledger.Claim claim, Instant now) {
    if (claim instanceof org.riskbench.ledger.Claim.Mine mine) {
      return new Mine(Optional.of(mine), now);
    }
    if (claim instanceof org.riskbench.ledger.Claim.Stored stored) {
      return new Claim.Stored(reply(stored.answer()));
    }
    if (claim instanceof org.riskbench.ledger.Claim.Again again) {
      return new Claim.Stored(reply(awaited(again)));
    }
    return claim instanceof org.riskbench.ledger.Claim.OtherBody
        ? new Claim.OtherBody()
        : new Claim.InFlight();
  }

  /** Rare, and bounded by the ledger's patience: the answer was made, but could not be kept. */
  private static KeptAnswer awaited(org.riskbench.ledger.Claim.Again again) {
    try {
      return again.kept().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof ProblemException known ? known : e;
    }
  }

  private static Reply reply(KeptAnswer answer) {
    return new Reply(answer.status(), answer.type(), answer.body());
  }

  @Override
  public CompletionStage<Reply> record(Claim.Mine claim, Scored scored, Reply answer) {
    Mine mine = (Mine) claim;
    boolean given = false;
    try {
      Optional<KeptSighting> sighting = sightings.of(scored);
      if (form.isEmpty() && mine.claim().isEmpty() && sighting.isEmpty()) {
        given = true;
        return CompletableFuture.completedFuture(answer);
      }
      Entry entry =
          Entry.of(
              form.map(to -> decided(to, scored, answer, mine)),
              mine.claim().map(of -> kept(of, answer)),
              sighting);
      CompletionStage<?> written = ledger.record(entry);
      given = true;
      return written.thenApply(done -> answer);
    } finally {
      if (!given) {
        giveUp(claim);
      }
    }
  }

  private static Decided decided(DecisionForm form, Scored scored, Reply answer, Mine mine) {
    return form.of(scored, answer.body(), mine.receivedAt());
  }

  private KeptAnswer kept(org.riskbench.ledger.Claim.Mine claim, Reply answer) {
    return new KeptAnswer(
        claim.key(),
        claim.bodyHash(),
        answer.status(),
        answer.contentType(),
        answer.body(),
        ledger.answerExpiry());
  }

  @Override
  public void giveUp(Claim.Mine claim) {
    ((Mine) claim).claim().ifPresent(ledger::giveUp);
  }
}
