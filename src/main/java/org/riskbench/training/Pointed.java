package org.riskbench.training;

/** A plan for a model that is served as points per bin. */
interface Pointed {
  /** How its log-odds become points. */
  PointScale scale();
}
