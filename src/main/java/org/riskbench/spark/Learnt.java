package org.riskbench.spark;

import org.apache.spark.ml.Transformer;
import org.riskbench.scoring.Scorer;

/**
 * What MLlib learned, and the same compiled.
 *
 * @param scorer gives log-odds
 * @param model gives MLlib's own raw prediction
 * @param scale of MLlib's raw prediction to log-odds: its boosting learns half of them
 */
record Learnt(Scorer scorer, Transformer model, double scale) {}
