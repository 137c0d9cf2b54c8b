package org.riskbench.problem;

/** Carries a {@link Problem} up to the boundary that shows it. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code() + " " + problem.sentence());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.code() + " " + problem.sentence(), cause);
    this.problem = problem;
  }

  /** What happened and what to do next. */
  public Problem problem() {
    return problem;
  }
}
