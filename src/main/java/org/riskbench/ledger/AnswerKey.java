package org.riskbench.ledger;

/**
 * Under what an answer is kept. Immutable.
 *
 * @param caller name of the key that the call came with: callers don't see each other's answers
 * @param key the caller's Idempotency-Key
 */
public record AnswerKey(String caller, String key) {}
