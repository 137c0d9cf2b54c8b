package org.riskbench.experiment;

/**
 * Labelled margins that the model was not trained on: calibration, score map and the reference of
 * reasons come from them. Arrays of one length.
 *
 * @param margins log-odds
 * @param crossFitted whether the margins come from models trained without their own fold
 */
record CalibratePart(double[] margins, boolean[] fraud, double[] weights, boolean crossFitted) {}
