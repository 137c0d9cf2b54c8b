package org.riskbench.answering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.riskbench.decision.Warning;
import org.riskbench.schema.FlatRecord;
import org.riskbench.state.Past;
import org.riskbench.state.PastReader;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.VelocityPlan;

/**
 * Asks a server's state about one record after another, and says what the caller must know of the
 * answer. Not thread-safe: one a desk.
 */
final class PastDesk {
  private final VelocityPlan plan;
  private final PastReader reader;
  private final double[] nothing;

  /** Whether the state could not be asked about the record at hand. */
  private boolean silent = true;

  PastDesk(Past past, PastReader reader) {
    this.plan = past.plan();
    this.reader = reader;
    this.nothing = new double[plan.size()];
    Arrays.fill(nothing, Double.NaN);
  }

  /**
   * What is told of the past of a record.
   *
   * @return one value per velocity feature, good until the next call
   */
  double[] tell(FlatRecord record, PastReader.Use use) {
    silent = true;
    double[] told = reader.tell(record, use);
    silent = false;
    return told;
  }

  /** The state can't be asked about the record at hand. */
  void tellNothing() {
    silent = true;
  }

  /** What was told last, one value per velocity feature. */
  double[] told() {
    return silent ? nothing : reader.told();
  }

  /** What a log is to keep of the record last told of. */
  byte[] sighting() {
    return silent ? new byte[0] : reader.sighting();
  }

  /** The number of the record last told of among those taken; 0 if it has none. */
  long sequence() {
    return silent ? 0 : reader.sequence();
  }

  /** The log knows of the record last told of, or never will. */
  void release() {
    reader.release();
  }

  /** Whether the state took the record last told of. */
  boolean isUpdated() {
    return !silent && reader.admission() == Admission.TAKEN;
  }

  /** What the caller must know of the past of the record last told of. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    if (plan.isEmpty() || silent) {
      return warnings;
    }
    String time = plan.time();
    if (reader.coverage() < 1) {
      warnings.add(
          new Warning(
              time,
              "STATE-COLD",
              String.format(
                  Locale.ROOT,
                  "only %.0f %% of the longest window was seen: counts may be too low",
                  Math.floor(reader.coverage() * 100))));
    }
    if (reader.isReceiptTime()) {
      warnings.add(new Warning(time, "SCORE-415", "missing, the time of receipt was taken"));
    }
    if (reader.admission() == Admission.TOO_LATE) {
      warnings.add(new Warning(time, "SCORE-416", "too old to be counted for later records"));
    } else if (reader.admission() == Admission.AHEAD) {
      warnings.add(new Warning(time, "SCORE-417", "in the future, not counted for later records"));
    }
    return warnings;
  }
}
