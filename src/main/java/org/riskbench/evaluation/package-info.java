/**
 * How good scores are: ranking and probability figures, curves, intervals, and what two thresholds
 * do. Plain arrays in, records out; everything is deterministic and safe for use by many threads.
 *
 * <p>Weights (how many records each one stands for) enter every figure; raw counts stand beside
 * them. Must not know where scores come from: no features, models, files or charts.
 */
@NullMarked
package org.riskbench.evaluation;

import org.jspecify.annotations.NullMarked;
