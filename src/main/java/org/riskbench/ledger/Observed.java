package org.riskbench.ledger;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;

/**
 * A decision with what is known of it, as live performance is counted from. Immutable.
 *
 * @param at when it was asked for
 * @param decision what the policy says: DECLINE for a record of the control group, though it was
 *     let through
 * @param band name of the band it lies in
 * @param score 0 to 1000, where one was made
 * @param amount at stake, in units of the currency
 * @param control whether it was let through to learn what becomes of it
 * @param controlShare probability of that, 0 to 1
 * @param told what became of it
 */
public record Observed(
    Instant at,
    Decision decision,
    String band,
    OptionalInt score,
    OptionalDouble amount,
    boolean control,
    double controlShare,
    Told told) {
  /** A row of the log with what was told of it. */
  public static Observed of(Decided decided, Told told) {
    Verdict verdict = decided.verdict();
    Circumstances around = decided.circumstances();
    return new Observed(
        decided.asked().receivedAt(),
        around.control() ? Decision.DECLINE : verdict.decision(),
        verdict.band(),
        verdict.score(),
        verdict.amount(),
        around.control(),
        around.controlShare(),
        told);
  }

  /**
   * Whether nothing told speaks against it: a reviewer who found fraud stopped it, so that nothing
   * was reported afterwards means nothing.
   */
  public boolean isPresumedGood() {
    return told.label().isEmpty()
        && told.disposition().filter(each -> each == Outcome.FRAUD).isEmpty();
  }
}
