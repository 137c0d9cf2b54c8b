package org.riskbench.answering;

/** What is known of a request's Idempotency-Key. */
public sealed interface Claim {
  /** The key is new: this request is to be answered, and recorded or given up. */
  non-sealed interface Mine extends Claim {}

  /** The same request was answered before: the same bytes go out again. */
  record Stored(Reply answer) implements Claim {}

  /** The key was used for another body. */
  record OtherBody() implements Claim {}

  /** The same request is being answered at this moment. */
  record InFlight() implements Claim {}
}
