package org.riskbench.tree;

/**
 * How an isolation forest grows.
 *
 * @param trees so many, 1 to 10,000
 * @param rows that each tree sees, 2 to 65,536
 */
public record IsolationPlan(int trees, int rows, long seed) {
  public IsolationPlan {
    if (trees < 1 || trees > 10_000 || rows < 2 || rows > 1 << 16) {
      throw new IllegalArgumentException("a setting of an isolation forest is out of range");
    }
  }
}
