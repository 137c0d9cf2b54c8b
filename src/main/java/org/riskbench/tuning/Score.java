package org.riskbench.tuning;

/** How good a plan is on rows held out, and how far chance may be in it. */
record Score(double value, double standardError) {}
