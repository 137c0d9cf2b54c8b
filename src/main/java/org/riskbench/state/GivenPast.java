package org.riskbench.state;

import java.util.Arrays;
import org.riskbench.schema.RecordView;
import org.riskbench.velocity.Admission;
import org.riskbench.velocity.VelocityPlan;

/**
 * What a caller says of the past of one record after another: whoever reads the record writes it
 * here before it is asked for. Allocates nothing. Not thread-safe: one a thread.
 */
public final class GivenPast implements PastReader {
  private static final byte[] NO_SIGHTING = {};

  private final double[] told;
  private final boolean[] given;

  /** Nothing is given yet of the features of a plan. */
  public GivenPast(VelocityPlan plan) {
    this.told = new double[plan.size()];
    this.given = new boolean[plan.size()];
    clear();
  }

  /** Forgets what was given of the record before. */
  public void clear() {
    Arrays.fill(told, Double.NaN);
    Arrays.fill(given, false);
  }

  /**
   * Takes what the caller says of one feature.
   *
   * @param feature its place in the plan
   * @param value in the feature's own unit; NaN where there is nothing to tell
   */
  public void give(int feature, double value) {
    told[feature] = value;
    given[feature] = true;
  }

  /** Whether the caller said anything of a feature. */
  public boolean isGiven(int feature) {
    return given[feature];
  }

  /** What was given, whatever is to become of the record: no state takes it. */
  @Override
  public double[] tell(RecordView record, Use use) {
    return told;
  }

  @Override
  public double[] told() {
    return told;
  }

  @Override
  public Admission admission() {
    return Admission.NO_TIME;
  }

  @Override
  public boolean isReceiptTime() {
    return false;
  }

  @Override
  public double coverage() {
    return 1;
  }

  @Override
  public long sequence() {
    return 0;
  }

  @Override
  public byte[] sighting() {
    return NO_SIGHTING;
  }

  @Override
  public void release() {}
}
