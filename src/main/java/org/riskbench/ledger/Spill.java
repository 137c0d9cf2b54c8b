package org.riskbench.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with writes that the database does not take: told to whoever waits, or put into a
 * journal and from there into the database when it is back. Not thread-safe: the writer's own.
 */
final class Spill {
  private static final Logger LOG = LoggerFactory.getLogger(Spill.class);
  private static final int GROUP = 256;

  private final Optional<Journal> journal;
  private final LogMode mode;
  private final Tallies tallies;
  private final Runnable replayed;

  /**
   * For one ledger.
   *
   * @param journal of this program alone; empty where there is none
   * @param mode whether entries may go there
   * @param replayed told when all of the journal is in the database
   */
  Spill(Optional<Journal> journal, LogMode mode, Tallies tallies, Runnable replayed) {
    this.journal = journal;
    this.mode = mode;
    this.tallies = tallies;
    this.replayed = replayed;
  }

  /** Puts entries into the journal where that is wanted; else tells why not. */
  void instead(List<Waiting<?>> group, ProblemException why) {
    if (mode == LogMode.STRICT || journal.isEmpty()) {
      refuse(group, why);
      return;
    }
    List<Entry> entries = group.stream().flatMap(each -> each.write().entry().stream()).toList();
    try {
      if (!entries.isEmpty()) {
        journal.get().append(entries);
        tallies.spilled.add(entries.size());
      }
    } catch (ProblemException e) {
      refuse(group, e);
      return;
    }
    for (Waiting<?> each : group) {
      each.spilled(why);
    }
  }

  /** Tells everybody. */
  void refuse(List<Waiting<?>> group, ProblemException why) {
    group.forEach(each -> each.done().completeExceptionally(why));
  }

  /** Brings what lies in the journal into the database. */
  void replay(Session session, Clock clock) throws SQLException, IOException {
    if (journal.isEmpty() || journal.get().isEmpty()) {
      return;
    }
    long count = 0;
    try (Journal.Reading reading = journal.get().read()) {
      List<Entry> entries = reading.next(GROUP);
      while (!entries.isEmpty()) {
        Transaction transaction = Transaction.begin(session, clock.instant());
        for (Entry entry : entries) {
          transaction.keepOnce(entry);
        }
        transaction.commit();
        count += entries.size();
        entries = reading.next(GROUP);
      }
    }
    Optional<Path> aside = journal.get().clear();
    tallies.durable.add(tallies.spilled.sumThenReset());
    replayed.run();
    LOG.info("{} entries went from the journal into the decision log", count);
    aside.ifPresent(file -> LOG.error("a damaged journal was put aside as {}", file));
  }
}
