package org.riskbench.standalone;

/** Whether the process has the memory that a server needs. */
final class Memory {
  /** Below this heap a start may fail half way, or the first large batch. */
  private static final long LEAST = 40L << 20;

  private static final long MEGABYTE = 1L << 20;

  private Memory() {}

  /** What the heap may grow to, in megabytes. */
  static long megabytes() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }

  /**
   * Refuses to start in too little of it.
   *
   * @throws org.riskbench.problem.ProblemException ENV-112
   */
  static void require() {
    if (Runtime.getRuntime().maxMemory() < LEAST) {
      throw StandaloneProblem.memory(megabytes());
    }
  }
}
