package org.riskbench.server;

import java.util.Optional;
import org.riskbench.answering.Scored;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.LoggedSightings;
import org.riskbench.problem.ProblemException;
import org.riskbench.state.SightingSource;
import org.riskbench.velocity.SightingBytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger as the log of sightings that states go on from.
 *
 * @param sightings of an open ledger
 */
public record StateLog(LoggedSightings sightings) implements SightingSource {
  private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

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
    sightings.forget(sequence, bytes -> isOld(bytes, before));
  }

  /** One that was damaged since is of no use to anybody, and would keep all later ones. */
  private static boolean isOld(byte[] bytes, long before) {
    try {
      return SightingBytes.read(bytes).now() < before;
    } catch (ProblemException e) {
      LOG.warn("a sighting that can't be read is forgotten: {}", e.problem().code());
      return true;
    }
  }
}
