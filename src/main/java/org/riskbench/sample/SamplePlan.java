package org.riskbench.sample;

import org.riskbench.problem.Problem;

/**
 * What to generate. The same plan gives the same bytes everywhere.
 *
 * @param rows number of records, {@value #FEWEST} to {@value #MOST}
 * @param seed any number; another seed is another world
 */
public record SamplePlan(int rows, long seed) {
  /** The smallest sample that still shows every ring. */
  public static final int FEWEST = 100;

  /** The largest sample. */
  public static final int MOST = 10_000_000;

  /**
   * @throws org.riskbench.problem.ProblemException USE-150 if {@code rows} is out of range
   */
  public SamplePlan {
    if (rows < FEWEST || rows > MOST) {
      throw Problem.error(
              "USE-150",
              "A sample can't have " + rows + " rows.",
              "Ask for " + FEWEST + " to " + MOST + " rows.")
          .asException();
    }
  }
}
