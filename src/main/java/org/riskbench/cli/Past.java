package org.riskbench.cli;

import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityState;

/** Tells the rows of a file what a state knows of their past. */
final class Past {
  private final VelocityState state;
  private final boolean update;
  private final SightingReader reader;
  private final Sighting sighting;
  private final double[] told;

  /**
   * A way to ask.
   *
   * @param update whether later rows see the earlier ones
   */
  Past(VelocityState state, Schema inputs, boolean update) {
    this.state = state;
    this.update = update;
    this.reader = state.newReader(inputs);
    this.sighting = reader.newSighting();
    this.told = new double[state.plan().size()];
  }

  /** Whether rows are told anything: if not, they may be scored in any order. */
  boolean isAsked() {
    return told.length > 0;
  }

  /** One value per velocity feature, good until the next call. */
  double[] tell(FlatRecord record) {
    if (!isAsked()) {
      return told;
    }
    reader.read(record, sighting);
    state.answer(sighting, told);
    if (update) {
      state.add(sighting, Long.MAX_VALUE);
    }
    return told;
  }
}
