package org.riskbench.job;

/** How much memory the program may still take. Any thread. */
public final class MemoryLeft {
  private MemoryLeft() {}

  /**
   * Bytes that are left for something. What nobody needs any more counts as taken until it is
   * collected: that is done before anything is refused for lack of memory, and only then, as it
   * stops everything for a moment.
   *
   * @param need bytes that are wanted
   */
  public static long toTake(long need) {
    if (now() < need) {
      System.gc();
    }
    return now();
  }

  /** Bytes that are left if nothing is collected. */
  public static long now() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
