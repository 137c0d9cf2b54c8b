package org.riskbench.decision;

/**
 * Margins with their outcomes: what a calibration is fitted to. Arrays of one length, not to be
 * written to.
 *
 * @param margins log-odds by the model, finite
 * @param fraud one per margin
 * @param weights how many records each stands for, above 0
 */
public record LabelledMargins(double[] margins, boolean[] fraud, double[] weights) {
  public LabelledMargins {
    if (margins.length != fraud.length || margins.length != weights.length) {
      throw new IllegalArgumentException("margins, labels and weights differ in length");
    }
  }

  /** How many records, unweighted. */
  public int size() {
    return margins.length;
  }

  /** How many of them are fraud, unweighted. */
  public int frauds() {
    int frauds = 0;
    for (boolean each : fraud) {
      frauds += each ? 1 : 0;
    }
    return frauds;
  }

  /** Whether there are frauds and goods. */
  public boolean hasBothClasses() {
    int frauds = frauds();
    return frauds > 0 && frauds < fraud.length;
  }

  /** These positions alone. */
  public LabelledMargins at(int[] positions) {
    double[] some = new double[positions.length];
    boolean[] labels = new boolean[positions.length];
    double[] stand = new double[positions.length];
    for (int i = 0; i < positions.length; i++) {
      some[i] = margins[positions[i]];
      labels[i] = fraud[positions[i]];
      stand[i] = weights[positions[i]];
    }
    return new LabelledMargins(some, labels, stand);
  }

  /**
   * What a probability should be at each record, after Platt: a class that n records stand for is
   * (n + 1) / (n + 2) sure, not certain. Their mean is the share of fraud but for less than one
   * record.
   */
  double[] targets() {
    double frauds = 0;
    double goods = 0;
    for (int i = 0; i < fraud.length; i++) {
      frauds += fraud[i] ? weights[i] : 0;
      goods += fraud[i] ? 0 : weights[i];
    }
    double[] targets = new double[fraud.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = fraud[i] ? (frauds + 1) / (frauds + 2) : 1 / (goods + 2);
    }
    return targets;
  }
}
