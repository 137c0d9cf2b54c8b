package org.riskbench.ledger;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * One event that tells what became of a decision. Immutable.
 *
 * @param requestId of the decision
 * @param observedAt when it became known
 * @param lossAmount what was lost, 0 or more, in units of the currency
 * @param recovered what came back of it, 0 or more
 * @param minutes what a review took, 0 or more
 */
public record Feedback(
    String requestId,
    Outcome outcome,
    FeedbackKind kind,
    Instant observedAt,
    OptionalDouble lossAmount,
    OptionalDouble recovered,
    OptionalDouble minutes) {
  /** The largest amount. */
  static final double MOST = 1e15;

  public Feedback {
    observedAt = Instant.ofEpochMilli(observedAt.toEpochMilli());
    requireSound(lossAmount);
    requireSound(recovered);
    requireSound(minutes);
  }

  private static void requireSound(OptionalDouble value) {
    if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= MOST)) {
      throw new IllegalArgumentException("amounts and minutes are 0 or more");
    }
  }

  /** An event that tells no money and no minutes. */
  public static Feedback of(
      String requestId, Outcome outcome, FeedbackKind kind, Instant observedAt) {
    return new Feedback(
        requestId,
        outcome,
        kind,
        observedAt,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  /** The same in two events is one event. */
  byte[] identity() {
    ByteWriter out = new ByteWriter();
    out.text(requestId).text(outcome.name()).text(kind.name()).moment(observedAt);
    for (OptionalDouble each : new OptionalDouble[] {lossAmount, recovered, minutes}) {
      out.flag(each.isPresent());
      each.ifPresent(out::real);
    }
    return Chain.sha256().digest(out.done());
  }
}
