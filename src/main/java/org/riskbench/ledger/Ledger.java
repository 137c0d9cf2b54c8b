package org.riskbench.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The decision log of a published model, open for writing: entries, answers under their keys,
 * sightings, feedback. Thread-safe. {@link LedgerReader} reads.
 */
public final class Ledger implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
  private static final int REMEMBERED = 10_000;
  private static final int ERASED_AT_ONCE = 200;
  private static final Duration LAST = Duration.ofSeconds(10);

  /** How far the clock of whoever observed something may be ahead. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private final LedgerPlan plan;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final Tallies tallies = new Tallies();
  private final Outage outage = new Outage(System::nanoTime);
  private final Claims claims = new Claims(REMEMBERED);
  private final Underway underway = new Underway();
  private final LedgerDatabase database;
  private final Optional<Journal> journal;
  private final Readers readers;
  private final WritingSession session;
  private final Writer writer;
  private final LedgerReader reader;
  private final Patience patience;
  private final Patience last = new Patience(LAST);
  private volatile Runnable chore = () -> {};

  private Ledger(
      LedgerDatabase database, LedgerPlan plan, Pseudonyms pseudonyms, Clock clock, Executor lent) {
    this.plan = plan;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
    this.patience = new Patience(plan.patience());
    this.database = database;
    this.readers = new Readers(database, outage);
    this.session = new WritingSession(database, pseudonyms.keyId());
    this.journal = plan.journal().flatMap(Journal::take);
    Spill spill = new Spill(journal, plan.mode(), tallies, claims::replayed);
    this.writer = new Writer(session, spill, outage, clock, tallies, lent, plan.queue());
    this.reader = new LedgerReader(readers, pseudonyms);
  }

  /**
   * Opens a ledger, making it where there is none; entries that an earlier run left in its journal
   * are brought in.
   *
   * @param pseudonyms under the desk's key
   * @param lent runs what it is given on another thread; it must take work until after {@link
   *     #close}
   * @throws ProblemException LEDGER-101 if the database can't be reached and the plan is strict,
   *     LEDGER-104 or LEDGER-105 if it is another program's or desk's, LEDGER-106 if there can be
   *     no such file
   */
  public static Ledger open(LedgerPlan plan, Pseudonyms pseudonyms, Clock clock, Executor lent) {
    return open(LedgerDatabase.of(plan.address()), plan, pseudonyms, clock, lent);
  }

  static Ledger open(
      LedgerDatabase database, LedgerPlan plan, Pseudonyms pseudonyms, Clock clock, Executor lent) {
    try {
      database.prepare();
    } catch (IOException e) {
      throw LedgerProblem.unusable(e);
    }
    Ledger ledger = new Ledger(database, plan, pseudonyms, clock, lent);
    if (plan.mode() == LogMode.AVAILABLE && ledger.journal.isEmpty()) {
      ledger.close();
      throw LedgerProblem.journalTaken();
    }
    CompletableFuture<Boolean> first = ledger.writer.submit(transaction -> true);
    try {
      ledger.last.await(first);
    } catch (ProblemException e) {
      if (plan.mode() == LogMode.STRICT) {
        ledger.close();
        throw e;
      }
    }
    return ledger;
  }

  /** What reads it. */
  public LedgerReader reader() {
    return reader;
  }

  /**
   * Asks for the right to answer a request that came with a key. Blocks for one look into the
   * database.
   *
   * @param bodyHash SHA-256 of the request's body and whatever else changes the answer
   * @throws ProblemException LEDGER-101 if the database does not answer and the ledger is strict
   */
  public Claim claim(AnswerKey key, byte[] bodyHash) {
    Claims.Found found = claims.take(key, bodyHash);
    if (found instanceof Claims.Found.Free) {
      return stored(key, bodyHash);
    }
    if (found instanceof Claims.Found.NotKept notKept) {
      return new Claim.Again(keepAgain(notKept.entry()));
    }
    if (found instanceof Claims.Found.InJournal spilled) {
      return new Claim.Stored(spilled.entry().answer().orElseThrow());
    }
    return found instanceof Claims.Found.Other ? new Claim.OtherBody() : new Claim.InFlight();
  }

  private Claim stored(AnswerKey key, byte[] bodyHash) {
    Optional<KeptAnswer> there = Optional.empty();
    boolean mine = false;
    try {
      there = readers.read(opened -> lookUp(opened, key, bodyHash));
      mine = there.isEmpty();
    } catch (ProblemException e) {
      if (plan.mode() == LogMode.STRICT) {
        throw e;
      }
      mine = true; // better an answer given twice than none
    } finally {
      if (!mine) {
        claims.giveUp(key);
      }
    }
    if (there.isEmpty()) {
      return new Claim.Mine(key, bodyHash);
    }
    KeptAnswer answer = there.get();
    if (!Arrays.equals(answer.bodyHash(), bodyHash)) {
      return new Claim.OtherBody();
    }
    return answer.status() == 0 ? new Claim.InFlight() : new Claim.Stored(answer);
  }

  private Optional<KeptAnswer> lookUp(Session opened, AnswerKey key, byte[] bodyHash)
      throws SQLException {
    return database.isShared()
        ? AnswerTable.reserve(opened, key, bodyHash, clock.instant())
        : AnswerTable.find(opened, key, clock.instant());
  }

  /** The request of a claim was not answered: the next one with its key is. */
  public void giveUp(Claim.Mine claim) {
    if (database.isShared()) {
      try {
        readers.read(
            opened -> {
              AnswerTable.giveBack(opened, claim.key());
              return true;
            });
      } catch (ProblemException e) {
        LOG.warn("a key stays taken for a minute: {}", e.problem().code());
      }
    }
    claims.giveUp(claim.key());
  }

  /** When an answer given now is forgotten. */
  public Instant answerExpiry() {
    return clock.instant().plus(plan.answersFor());
  }

  /**
   * Keeps an entry.
   *
   * @return done when it is on a disk: in the database, or in the journal where the plan allows
   *     that. It fails with a {@link ProblemException}, LEDGER-101 to LEDGER-103, LEDGER-107 or
   *     LEDGER-112; the answer is then remembered, and a retry with its key keeps it again
   */
  public CompletionStage<?> record(Entry entry) {
    tallies.accepted.increment();
    underway.add(entry);
    return patience.with(keep(entry, Write.of(entry)));
  }

  private CompletionStage<KeptAnswer> keepAgain(Entry entry) {
    KeptAnswer answer = entry.answer().orElseThrow();
    tallies.refused.decrement();
    return patience.with(keep(entry, Write.again(entry)).thenApply(done -> answer));
  }

  private CompletableFuture<Write.Kept> keep(Entry entry, Write<Write.Kept> write) {
    claims.keeping(entry);
    return writer
        .submit(write)
        .whenComplete(
            (kept, failure) -> {
              if (failure != null) {
                notKept(entry);
              } else {
                kept(entry, kept);
              }
            });
  }

  private void kept(Entry entry, Write.Kept where) {
    if (where == Write.Kept.DATABASE) {
      tallies.durable.increment();
      claims.kept(entry);
    } else {
      claims.inJournal(entry);
    }
    underway.remove(entry);
  }

  private void notKept(Entry entry) {
    tallies.refused.increment();
    claims.notKept(entry).ifPresent(underway::remove);
    if (entry.answer().isEmpty()) {
      underway.remove(entry); // nobody can ask for it again
    }
  }

  /** The sightings that the log holds, for a state that starts. */
  public LoggedSightings sightings() {
    return new LoggedSightings(readers, underway, writer);
  }

  /** Labels that no server has learnt from yet. */
  public PendingOutcomes outcomes() {
    return new PendingOutcomes(readers, underway, writer);
  }

  /**
   * Has something done whenever the ledger is tended, in place of what was done before.
   *
   * @param also takes little time, and throws nothing but what the ledger does
   */
  public void whenTended(Runnable also) {
    chore = also;
  }

  /**
   * Tends what is kept: brings in a journal if the database is back, forgets what has had its time,
   * a little at a time. To be called every few seconds.
   */
  public void tend() {
    claims.expire(clock.instant()).forEach(underway::remove);
    settle();
    forgetSome();
    chore.run();
  }

  /**
   * Tells this one whenever so much was written that {@link #settle} should be called soon, on
   * another thread.
   *
   * @param told called on the thread that writes; must not wait
   */
  public void whenGrown(Runnable told) {
    writer.whenGrown(told);
  }

  /** A step at a time, so that entries are written in between. */
  private void forgetSome() {
    var unused =
        writer
            .submit(new Upkeep(plan.retention()))
            .thenAccept(
                changed -> {
                  if (changed >= Upkeep.STEP) {
                    forgetSome();
                  }
                });
  }

  /**
   * Keeps what became of a decision.
   *
   * @param caller name of the key it came with
   * @return done with whether the event is a new one; it fails with LEDGER-101 to LEDGER-103,
   *     LEDGER-110 if no decision has the id, LEDGER-111 if it is not clear which one is meant,
   *     LEDGER-120 if it was observed more than a day from now: the latest word counts, so such a
   *     one could never be put right
   */
  public CompletionStage<Boolean> tell(Feedback event, String caller) {
    if (event.observedAt().isAfter(clock.instant().plus(MOST_AHEAD))) {
      return CompletableFuture.failedFuture(
          LedgerProblem.feedback("observedAt", "a moment that has come"));
    }
    return patience.with(writer.submit(FeedbackTable.write(event, caller)));
  }

  /**
   * Erases all rows of an entity, some at a time. Blocks until none is left.
   *
   * @param clearKey as a person types it; not kept
   * @return how many rows became tombstones
   * @throws ProblemException LEDGER-101 if the database does not take it
   */
  public long erase(String clearKey) {
    Set<String> hashes = pseudonyms.of(clearKey);
    long erased = 0;
    int step = hashes.isEmpty() ? 0 : ERASED_AT_ONCE;
    while (step == ERASED_AT_ONCE) {
      step = last.await(writer.submit(new Erasure(hashes, ERASED_AT_ONCE)));
      erased += step;
    }
    return erased;
  }

  /**
   * Forgets all that has had its time. Blocks until nothing is left to forget.
   *
   * @return how many rows were changed
   * @throws ProblemException LEDGER-101 if the database does not take it
   */
  public long prune() {
    long pruned = 0;
    int step = 1;
    while (step > 0) {
      step = last.await(writer.submit(new Upkeep(plan.retention())));
      pruned += step;
    }
    return pruned;
  }

  /**
   * Puts away what has piled up in front of the database, beside the one that writes, which does so
   * itself when too much has, while everybody waits. Does nothing where a server keeps the log.
   */
  public void settle() {
    try {
      readers.read(
          opened -> {
            database.settle(opened);
            return true;
          });
    } catch (ProblemException e) {
      // The writer finds the same, and tells.
    }
  }

  /** What became of entries so far. */
  public LedgerCounts counts() {
    long accepted = tallies.accepted.sum();
    long durable = tallies.durable.sum();
    long spilled = tallies.spilled.sum();
    long refused = tallies.refused.sum();
    return new LedgerCounts(
        accepted,
        durable,
        spilled,
        refused,
        Math.max(0, accepted - durable - spilled - refused),
        claims.remembered(),
        tallies.commits.sum(),
        !outage.isDown());
  }

  /** Writes what waits, ten seconds at most, and takes no more. */
  @Override
  public void close() {
    try {
      last.await(writer.close());
    } catch (ProblemException e) {
      // Whoever waited for an entry was told, and so was the log.
    }
    session.drop();
    readers.close();
    journal.ifPresent(Journal::close);
  }
}
