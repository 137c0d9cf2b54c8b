package org.riskbench.server;

import java.util.Optional;
import org.riskbench.answering.Scored;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.LoggedSightings;
import org.riskbench.state.SightingSource;
import org.riskbench.velocity.SightingBytes;

/**
 * The ledger as the log of sightings that states go on from.
 *
 * @param sightings of an open ledger
 */
public record StateLog(LoggedSightings sightings) implements SightingSource {
  /** What of a record lets every state take it again; it names its own definitions. */
  public static final LedgerRecorder.SightingForm FORM = StateLog::of;

  private static Optional<KeptSighting> of(Scored scored) {
    return scored.sequence() > 0
        ? Optional.of(new KeptSighting(scored.sequence(), "", scored.sighting().get()))
        : Optional.empty();
  }

  @Override
  public void after(long sequence, Consumer consumer) {
    sightings.after(sequence, consumer::take);
  }

  @Override
  public boolean isKeptUpTo(long sequence) {
    return sightings.isKeptUpTo(sequence);
  }

  @Override
  public void forget(long sequence, long before) {
    sightings.forget(sequence, bytes -> SightingBytes.read(bytes).now() < before);
  }
}
