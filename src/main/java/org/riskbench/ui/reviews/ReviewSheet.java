package org.riskbench.ui.reviews;

/** What is looked at below the review team. */
public enum ReviewSheet {
  QUEUE,
  TARGET,
  STAFFING
}
