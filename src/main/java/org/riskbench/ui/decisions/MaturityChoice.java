package org.riskbench.ui.decisions;

import java.time.Duration;

/**
 * An age from which decisions count.
 *
 * @param age 0 or more
 */
record MaturityChoice(String label, Duration age) {
  @Override
  public String toString() {
    return label;
  }
}
