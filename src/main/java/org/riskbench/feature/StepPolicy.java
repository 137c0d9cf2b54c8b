package org.riskbench.feature;

/**
 * What a step does with values it can't know, in words for a screen.
 *
 * @param missing what a missing value becomes
 * @param unseen what a value becomes that training never had
 */
public record StepPolicy(String missing, String unseen) {
  /** Of a column that no model reads. */
  static final StepPolicy NOT_READ = new StepPolicy("Not read", "Not read");

  static final String OWN_FEATURE = "Has a feature of its own";
  static final String CUT = "Cut to the limits of training";
  static final String END_BINS = "Falls into the first or last bin";
  static final String POOLED = "Pooled with the rare levels";
}
