package org.riskbench.ledger;

import java.util.concurrent.CompletionStage;

/** What a ledger says to a request that comes with a key. */
public sealed interface Claim {
  /**
   * Nobody has answered it: whoever is told so answers, and records the entry or gives the key up.
   *
   * @param bodyHash SHA-256 of the request, as given
   */
  record Mine(AnswerKey key, byte[] bodyHash) implements Claim {}

  /** It was answered before: the same is to be answered again. */
  record Stored(KeptAnswer answer) implements Claim {}

  /**
   * It was answered before, but that could not be kept: it is being kept now.
   *
   * @param kept done with the answer once it is; fails as recording does
   */
  record Again(CompletionStage<KeptAnswer> kept) implements Claim {}

  /** The key was used for another request. */
  record OtherBody() implements Claim {}

  /** The same request is being answered at this moment. */
  record InFlight() implements Claim {}
}
