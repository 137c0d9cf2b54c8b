package org.riskbench.split;

/** How many records lie in each step of a grid, and by that between any two. */
final class StepCounts {
  private final TimeGrid grid;
  private final int[] before;

  StepCounts(TimeGrid grid) {
    this.grid = grid;
    this.before = new int[grid.steps() + 1];
  }

  /** Counts a record, if it counts. */
  void add(double moment, boolean counts) {
    before[Math.min(grid.steps() - 1, grid.index(moment)) + 1] += counts ? 1 : 0;
  }

  /** All are counted: from now on sums can be asked for. */
  void sum() {
    for (int step = 1; step < before.length; step++) {
      before[step] += before[step - 1];
    }
  }

  /** Records from one step up to, not including, another; none if that comes first. */
  int between(int from, int to) {
    return Math.max(0, before[to] - before[from]);
  }

  /** The first step with at least so many records before it. */
  int reaching(long count) {
    int low = 0;
    int high = before.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (before[middle] >= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
