package org.riskbench.answering;

import java.util.List;
import java.util.Map;
import org.riskbench.problem.Problem;

/** A request or record that is not answered, on its way to the one place that says so. */
public final class Refusal extends RuntimeException {
  private final int status;
  private final transient Problem problem;
  private final transient Map<String, List<String>> errors;

  /**
   * A refusal.
   *
   * @param errors field or parameter to what is wrong with it; never a value
   */
  public Refusal(int status, Problem problem, Map<String, List<String>> errors) {
    // Expected and frequent under attack: a stack trace would only cost.
    super(problem.code(), null, false, false);
    this.status = status;
    this.problem = problem;
    this.errors = errors;
  }

  /** A refusal with a code of its own. */
  public static Refusal of(int status, String code, String what, String advice) {
    return new Refusal(status, Problem.error(code, what, advice), Map.of());
  }

  /** A refusal of the call itself: its code is the HTTP status. */
  public static Refusal http(int status, String what, String advice) {
    return of(status, "SERVER-" + status, what, advice);
  }

  /**
   * A parameter or header of the call that can't be used.
   *
   * @param reason what is expected, never what was given
   */
  public static Refusal parameter(String name, String reason) {
    return new Refusal(
        400,
        Problem.error("SERVER-400", "The parameter " + name + " can't be used.", "Correct it."),
        Map.of(name, List.of(reason)));
  }

  /** Status 413. */
  public static Refusal tooLarge(String what, String limit) {
    return http(413, what + " is larger than " + limit + ".", "Send less at a time.");
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }

  /** What is said. */
  public Problem problem() {
    return problem;
  }

  /** Field or parameter to what is wrong with it; empty if none is to blame. */
  public Map<String, List<String>> errors() {
    return errors;
  }
}
