package org.riskbench.server;

import io.javalin.security.RouteRole;
import java.util.Set;
import org.riskbench.access.Caller;
import org.riskbench.answering.Need;

/**
 * What a caller's key must open for a route. Every route says so; one that doesn't is closed to all
 * but this machine where no keys are asked for.
 */
enum Needs implements RouteRole {
  NOTHING(Need.NOTHING),
  A_KEY(Need.A_KEY),
  SCORE(Need.SCORE),
  FEEDBACK(Need.FEEDBACK),
  METRICS(Need.METRICS),
  ADMIN(Need.ADMIN);

  private final Need need;

  Needs(Need need) {
    this.need = need;
  }

  /**
   * Lets a call pass if the caller may do one of these.
   *
   * @throws org.riskbench.answering.Refusal 403 if not
   */
  static void check(Caller caller, Set<RouteRole> any) {
    if (!caller.equals(Caller.LOCAL) && any.stream().noneMatch(role -> isMet(role, caller))) {
      throw Need.refusal(
          any.stream()
              .filter(Needs.class::isInstance)
              .map(Needs.class::cast)
              .map(needs -> needs.need)
              .sorted()
              .toList());
    }
  }

  private static boolean isMet(RouteRole role, Caller caller) {
    return role instanceof Needs needs && needs.need.isMet(caller);
  }
}
