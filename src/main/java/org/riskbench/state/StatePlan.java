package org.riskbench.state;

import java.nio.file.Path;
import java.time.Duration;
import org.riskbench.signing.DeskSecret;
import org.riskbench.velocity.VelocityState;

/**
 * How states are kept on disk.
 *
 * @param folder of the snapshots, this server's alone
 * @param secret under which keys are hashed
 * @param mostKeys kept per key column, at least 1
 * @param records a snapshot is due after so many
 * @param age a snapshot is due after so long, if there was any record
 * @param patience how long a snapshot waits until the log has kept what it knows
 */
public record StatePlan(
    Path folder, DeskSecret secret, int mostKeys, long records, Duration age, Duration patience) {
  private static final long USUAL_RECORDS = 100_000;
  private static final Duration USUAL_AGE = Duration.ofMinutes(5);
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

  /** The usual plan for a folder. */
  public static StatePlan of(Path folder, DeskSecret secret) {
    return new StatePlan(
        folder, secret, VelocityState.MOST_KEYS, USUAL_RECORDS, USUAL_AGE, USUAL_PATIENCE);
  }

  /** The same with another bound on keys. */
  public StatePlan keeping(int keys) {
    return new StatePlan(folder, secret, keys, records, age, patience);
  }

  /** The same with snapshots at other times. */
  public StatePlan snapshotting(long everyRecords, Duration every) {
    return new StatePlan(folder, secret, mostKeys, everyRecords, every, patience);
  }

  byte[] key() {
    return secret.keyFor("velocity");
  }
}
