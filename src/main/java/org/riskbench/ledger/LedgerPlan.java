package org.riskbench.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a ledger is kept. Immutable.
 *
 * @param address where
 * @param mode what counts more while the database can't be written
 * @param journal the file that entries wait in meanwhile, of this program alone; empty for none
 * @param patience how long a caller waits for its entry to be kept
 * @param queue how many entries may wait
 * @param answersFor how long an answer is given again, 24 hours at least
 * @param retention how long what is kept
 */
public record LedgerPlan(
    LedgerAddress address,
    LogMode mode,
    Optional<Path> journal,
    Duration patience,
    int queue,
    Duration answersFor,
    Retention retention) {
  private static final Duration SHORTEST = Duration.ofHours(24);

  public LedgerPlan {
    if (answersFor.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("answers are given again for 24 hours at least");
    }
  }

  /** As most desks keep it: strict, a second of patience, answers for a day. */
  public static LedgerPlan at(LedgerAddress address) {
    return new LedgerPlan(
        address,
        LogMode.STRICT,
        Optional.empty(),
        Duration.ofSeconds(1),
        10_000,
        SHORTEST.plusHours(1),
        Retention.USUAL);
  }

  /** As most desks keep it, in a file with its journal beside. */
  public static LedgerPlan inFile(Path file) {
    Path there = file.toAbsolutePath();
    return at(new LedgerAddress.OfFile(there)).in(LogMode.STRICT, journalOf(there));
  }

  /** The journal beside a file. */
  public static Path journalOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".journal");
  }

  /** The same in a mode, with a journal beside. */
  public LedgerPlan in(LogMode other, Path file) {
    return new LedgerPlan(
        address, other, Optional.of(file), patience, queue, answersFor, retention);
  }

  /** The same with other times. */
  public LedgerPlan keeping(Retention other) {
    return new LedgerPlan(address, mode, journal, patience, queue, answersFor, other);
  }

  /** The same with another queue. */
  public LedgerPlan waiting(Duration longest, int most) {
    return new LedgerPlan(address, mode, journal, longest, most, answersFor, retention);
  }
}
