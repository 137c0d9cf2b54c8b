package org.riskbench.server;

import java.util.Optional;
import org.riskbench.ledger.KeptSighting;
import org.riskbench.ledger.LoggedSightings;
import org.riskbench.state.SightingSource;

/** What the decision log keeps of earlier records, as a state asks for it. Thread-safe. */
public final class LoggedPast implements SightingSource {
  /** Keeps of each record what the state needs to take it again. */
  public static final LedgerRecorder.SightingForm FORM =
      scored ->
          scored.sequence() == 0
              ? Optional.empty()
              : Optional.of(new KeptSighting(scored.sequence(), "", scored.sighting().get()));

  private final LoggedSightings sightings;

  private LoggedPast(LoggedSightings sightings) {
    this.sightings = sightings;
  }

  /** The sightings of a log. */
  public static SightingSource of(LoggedSightings sightings) {
    return new LoggedPast(sightings);
  }

  @Override
  public void after(long sequence, Consumer consumer) {
    sightings.after(sequence, consumer::take);
  }

  @Override
  public boolean isKeptUpTo(long sequence) {
    return sightings.isKeptUpTo(sequence);
  }
}
