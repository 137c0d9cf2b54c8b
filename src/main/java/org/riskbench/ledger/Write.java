package org.riskbench.ledger;

import java.sql.SQLException;
import java.util.Optional;

/** One thing to be written, whole or not at all. */
interface Write<T> {
  /**
   * Writes.
   *
   * @throws org.riskbench.problem.ProblemException before anything is changed, if it won't do; what
   *     else waits is written all the same
   */
  T into(Transaction transaction) throws SQLException;

  /** The entry that may go to the journal instead; empty for what may not. */
  default Optional<Entry> entry() {
    return Optional.empty();
  }

  /** What it comes to when its entry is in the journal; empty for what may not go there. */
  default Optional<T> inJournal() {
    return Optional.empty();
  }

  /** The write of an entry. */
  static Write<Kept> of(Entry entry) {
    return new OfEntry(entry, false);
  }

  /** The write of an entry whose earlier attempt failed, or seemed to. */
  static Write<Kept> again(Entry entry) {
    return new OfEntry(entry, true);
  }

  /** Where an entry is kept. */
  enum Kept {
    DATABASE,
    JOURNAL
  }

  /**
   * An entry's.
   *
   * @param tried whether it may be there already
   */
  record OfEntry(Entry kept, boolean tried) implements Write<Kept> {
    @Override
    public Kept into(Transaction transaction) throws SQLException {
      if (tried) {
        transaction.keepOnce(kept);
      } else {
        transaction.keep(kept);
      }
      return Kept.DATABASE;
    }

    @Override
    public Optional<Entry> entry() {
      return Optional.of(kept);
    }

    @Override
    public Optional<Kept> inJournal() {
      return Optional.of(Kept.JOURNAL);
    }
  }
}
