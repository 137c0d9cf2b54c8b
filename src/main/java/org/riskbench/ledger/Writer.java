package org.riskbench.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one that writes: takes what waits, commits it together, tells who waited. Works on a thread
 * that it is lent, one at a time. Thread-safe.
 */
final class Writer {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final int GROUP = 256;

  /** So many commits leave some thousands of pages in the write-ahead log of a file. */
  private static final int COMMITS_TO_SETTLE = 128;

  private final WritingSession session;
  private final Spill spill;
  private final Outage outage;
  private final Clock clock;
  private final Tallies tallies;
  private final Executor lent;
  private final int most;
  private final Deque<Waiting<?>> queue = new ArrayDeque<>();
  private boolean working;
  private boolean closed;
  private int unsettled;
  private volatile Runnable grown = () -> {};

  /**
   * A writer that rests until something waits.
   *
   * @param lent runs what it is given on a thread of its own
   * @param most so many may wait
   */
  Writer(
      WritingSession session,
      Spill spill,
      Outage outage,
      Clock clock,
      Tallies tallies,
      Executor lent,
      int most) {
    this.session = session;
    this.spill = spill;
    this.outage = outage;
    this.clock = clock;
    this.tallies = tallies;
    this.lent = lent;
    this.most = most;
  }

  /**
   * Queues a write. The future fails with a {@link ProblemException}: LEDGER-101 if the database
   * does not take it, LEDGER-102 if too many wait, LEDGER-107 after the end.
   */
  <T> CompletableFuture<T> submit(Write<T> write) {
    Waiting<T> waiting = new Waiting<>(write);
    synchronized (queue) {
      if (closed || queue.size() >= most) {
        waiting
            .done()
            .completeExceptionally(
                closed ? LedgerProblem.closed() : LedgerProblem.full(queue.size()));
        return waiting.done();
      }
      queue.add(waiting);
    }
    wake();
    return waiting.done();
  }

  /** Works if there is anything to do: waiting writes, or a journal while the database is back. */
  void wake() {
    synchronized (queue) {
      if (working) {
        return;
      }
      working = true;
    }
    lent.execute(this::work);
  }

  /** Tells this one, on the thread that writes, whenever much was written. It must not wait. */
  void whenGrown(Runnable told) {
    grown = told;
  }

  /** How many wait. */
  int waiting() {
    synchronized (queue) {
      return queue.size();
    }
  }

  /** Takes no more; what waits is still written before the future is done. */
  CompletableFuture<Boolean> close() {
    CompletableFuture<Boolean> last = submit(transaction -> true);
    synchronized (queue) {
      closed = true;
    }
    return last;
  }

  private void work() {
    List<Waiting<?>> group = next();
    boolean whole = false;
    try {
      do {
        commit(group);
        group = next();
      } while (!group.isEmpty());
      whole = true;
    } finally {
      if (!whole) { // a mistake of ours: nobody waits for ever because of it
        group.forEach(each -> each.done().completeExceptionally(LedgerProblem.stopped()));
        synchronized (queue) {
          working = false;
        }
      }
    }
  }

  /** The next writes; where there are none, work is over before the queue can be added to. */
  private List<Waiting<?>> next() {
    List<Waiting<?>> group = new ArrayList<>();
    synchronized (queue) {
      while (group.size() < GROUP && !queue.isEmpty()) {
        group.add(queue.remove());
      }
      working = !group.isEmpty();
    }
    return group;
  }

  private void commit(List<Waiting<?>> group) {
    if (outage.isResting()) {
      spill.instead(group, LedgerProblem.away());
      return;
    }
    try {
      Session open = session.get();
      spill.replay(open, clock);
      together(group, open);
      outage.succeeded();
    } catch (SQLException e) {
      session.drop();
      failed(group, e);
    } catch (IOException e) {
      LOG.error("the journal beside the decision log can't be read", e);
      spill.refuse(group, LedgerProblem.unreadableJournal());
    } catch (ProblemException e) { // other tables, another key: the database is not ours to write
      session.drop();
      spill.refuse(group, e);
    }
  }

  private void together(List<Waiting<?>> group, Session open) throws SQLException {
    if (group.isEmpty()) {
      return;
    }
    Batch batch = new Batch();
    batch.write(group, Transaction.begin(open, clock.instant()));
    tallies.commits.increment();
    batch.tell();
    unsettled++;
    if (unsettled >= COMMITS_TO_SETTLE) {
      unsettled = 0;
      grown.run();
    }
  }

  private void failed(List<Waiting<?>> group, SQLException e) {
    if (WritingSession.isOfContent(e) && group.size() > 1) {
      group.forEach(each -> commit(List.of(each)));
      return;
    }
    if (!WritingSession.isOfContent(e)) {
      outage.failed();
    }
    LOG.warn("the decision log can't be written{}", LedgerProblem.why(e));
    spill.instead(group, LedgerProblem.lost(e));
  }
}
