package org.riskbench.server;

import io.javalin.security.RouteRole;
import java.util.Set;
import org.riskbench.access.Caller;
import org.riskbench.access.Scope;
import org.riskbench.answering.Refusal;

/**
 * What a caller's key must open for a call. Every route says so; one that doesn't is closed to all
 * but this machine where no keys are asked for.
 */
enum Needs implements RouteRole {
  /** Nothing: the call tells nothing of the model. */
  NOTHING,
  /** Any key. */
  A_KEY,
  SCORE,
  FEEDBACK,
  METRICS,
  ADMIN;

  /**
   * Lets a call pass if the caller may do one of these.
   *
   * @throws Refusal 403 if not
   */
  static void check(Caller caller, Set<RouteRole> any) {
    if (!caller.equals(Caller.LOCAL) && any.stream().noneMatch(need -> isMet(need, caller))) {
      throw refusal();
    }
  }

  private static boolean isMet(RouteRole role, Caller caller) {
    return role instanceof Needs need && need.isMet(caller);
  }

  private boolean isMet(Caller caller) {
    return switch (this) {
      case NOTHING -> true;
      case A_KEY -> !caller.scopes().isEmpty();
      case SCORE -> caller.may(Scope.SCORE);
      case FEEDBACK -> caller.may(Scope.FEEDBACK);
      case METRICS -> caller.may(Scope.METRICS);
      case ADMIN -> caller.may(Scope.ADMIN);
    };
  }

  /** The answer to a good key that does not open this call. */
  static Refusal refusal() {
    return Refusal.http(
        403,
        "The key does not open this call.",
        "Use a key with the scope it needs: riskbench access add --help");
  }
}
