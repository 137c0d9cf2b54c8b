package org.riskbench.answering;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.riskbench.decision.Warning;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityState;

/**
 * Asks a server's state about one record after another, and lets it take them. Not thread-safe: one
 * a desk.
 */
final class PastReader {
  private final VelocityState state;
  private final SightingReader reader;
  private final Sighting sighting;
  private final double[] told;
  private final Clock clock;
  private Admission admission = Admission.NO_TIME;
  private boolean receiptTime;
  private double coverage = 1;

  PastReader(VelocityState state, Schema inputs, Clock clock) {
    this.state = state;
    this.reader = state.newReader(inputs);
    this.sighting = reader.newSighting();
    this.told = new double[state.plan().size()];
    this.clock = clock;
  }

  /**
   * What is told of the past of a record.
   *
   * @param update whether the state takes the record
   * @return one value per velocity feature, good until the next call
   */
  double[] tell(FlatRecord record, boolean update) {
    if (told.length == 0) {
      return told;
    }
    reader.read(record, sighting);
    long now = clock.millis();
    receiptTime = !sighting.hasTime() && state.plan().timeUnit() == 1;
    if (receiptTime) {
      sighting.happenedAt(now);
    }
    coverage = sighting.hasTime() ? state.coverage(sighting.time()) : 0;
    if (update) {
      // A time that counts from elsewhere can't be held against the clock.
      admission = state.pass(sighting, told, state.plan().timeUnit() == 1 ? now : Long.MAX_VALUE);
    } else {
      state.answer(sighting, told);
      admission = Admission.NO_TIME;
    }
    return told;
  }

  /** Forgets what was told last: the state can't be asked about this record. */
  void tellNothing() {
    Arrays.fill(told, Double.NaN);
    admission = Admission.NO_TIME;
    receiptTime = false;
    coverage = 1;
  }

  /** What was told last, one value per velocity feature. */
  double[] told() {
    return told;
  }

  /** The record last told of, as the state saw it. */
  Sighting sighting() {
    return sighting;
  }

  /** Whether the state took the record last told of. */
  boolean isUpdated() {
    return told.length > 0 && admission == Admission.TAKEN;
  }

  /** What the caller must know of the past of the record last told of. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (told.length == 0) {
      return warnings;
    }
    String time = state.plan().time();
    if (coverage < 1) {
      warnings.add(
          new Warning(
              time,
              "STATE-COLD",
              String.format(
                  Locale.ROOT,
                  "only %.0f %% of the longest window was seen: counts may be too low",
                  Math.floor(coverage * 100))));
    }
    if (receiptTime) {
      warnings.add(new Warning(time, "SCORE-415", "missing, the time of receipt was taken"));
    }
    if (admission == Admission.TOO_LATE) {
      warnings.add(new Warning(time, "SCORE-416", "too old to be counted for later records"));
    } else if (admission == Admission.AHEAD) {
      warnings.add(new Warning(time, "SCORE-417", "in the future, not counted for later records"));
    }
    return warnings;
  }
}
