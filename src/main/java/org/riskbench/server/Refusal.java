package org.riskbench.server;

import java.util.List;
import java.util.Map;
import org.riskbench.problem.Problem;

/** A request or record that is not answered, on its way to the one place that says so. */
final class Refusal extends RuntimeException {
  private final int status;
  private final transient Problem problem;
  private final transient Map<String, List<String>> errors;

  /**
   * A refusal.
   *
   * @param errors field or parameter to what is wrong with it; never a value
   */
  Refusal(int status, Problem problem, Map<String, List<String>> errors) {
    // Expected and frequent under attack: a stack trace would only cost.
    super(problem.code(), null, false, false);
    this.status = status;
    this.problem = problem;
    this.errors = errors;
  }

  static Refusal of(int status, String code, String what, String advice) {
    return new Refusal(status, Problem.error(code, what, advice), Map.of());
  }

  /** A refusal of the call itself: its code is the HTTP status. */
  static Refusal http(int status, String what, String advice) {
    return of(status, "SERVER-" + status, what, advice);
  }

  static Refusal parameter(String name, String reason) {
    return new Refusal(
        400,
        Problem.error("SERVER-400", "The parameter " + name + " can't be used.", "Correct it."),
        Map.of(name, List.of(reason)));
  }

  static Refusal tooLarge(String what, String limit) {
    return http(413, what + " is larger than " + limit + ".", "Send less at a time.");
  }

  int status() {
    return status;
  }

  Problem problem() {
    return problem;
  }

  Map<String, List<String>> errors() {
    return errors;
  }
}
