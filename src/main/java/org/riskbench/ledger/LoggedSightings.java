package org.riskbench.ledger;

import java.util.List;
import java.util.function.Predicate;

/** The sightings that a ledger holds. Thread-safe. */
public final class LoggedSightings {
  private static final int PAGE = 1_000;

  private final Readers readers;
  private final Underway underway;
  private final Writer writer;

  /** Takes sightings in the order of their numbers. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * Takes one.
     *
     * @param sequence above that of the one before; numbers may be left out
     * @param sighting as it was given to be kept
     */
    void take(long sequence, byte[] sighting);
  }

  LoggedSightings(Readers readers, Underway underway, Writer writer) {
    this.readers = readers;
    this.underway = underway;
    this.writer = writer;
  }

  /**
   * Hands over every one with a number above one, in rising order, a page at a time.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the database can't be read
   */
  public void after(long sequence, Consumer consumer) {
    long from = sequence;
    List<KeptSighting> page = page(from);
    while (!page.isEmpty()) {
      for (KeptSighting sighting : page) {
        consumer.take(sighting.sequence(), sighting.bytes());
        from = sighting.sequence();
      }
      page = page(from);
    }
  }

  private List<KeptSighting> page(long from) {
    return readers.read(session -> SightingTable.after(session, from, PAGE));
  }

  /** Whether none up to a number is still on its way into the database. */
  public boolean isKeptUpTo(long sequence) {
    return underway.isNoneUpTo(sequence);
  }

  /**
   * Forgets the first ones, up to a number, as long as they are old. Blocks while it reads; what is
   * found goes in the background.
   *
   * @param old whether one may go, by its bytes
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the database can't be read
   */
  public void forget(long sequence, Predicate<byte[]> old) {
    long from = 0;
    int gone;
    do {
      List<KeptSighting> page = page(from);
      gone = 0;
      while (gone < page.size() && isGone(page.get(gone), sequence, old)) {
        from = page.get(gone).sequence();
        gone++;
      }
    } while (gone == PAGE);
    if (from > 0) {
      forgetUpTo(from);
    }
  }

  private static boolean isGone(KeptSighting each, long sequence, Predicate<byte[]> old) {
    return each.sequence() <= sequence && old.test(each.bytes());
  }

  private void forgetUpTo(long sequence) {
    var unused =
        writer
            .submit(transaction -> SightingTable.forget(transaction.session(), sequence, PAGE))
            .thenAccept(
                count -> {
                  if (count == PAGE) {
                    forgetUpTo(sequence);
                  }
                });
  }

  /**
   * The highest number that is kept; 0 if there is none.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the database can't be read
   */
  public long last() {
    return readers.read(SightingTable::last);
  }
}
