package org.riskbench.ledger;

import java.util.Arrays;

/**
 * What the velocity state took of a record, as bytes that only the state understands. Immutable;
 * the array is not to be written to.
 *
 * @param sequence rising in the order in which the state took them
 * @param plan fingerprint of the definition that the bytes are of
 */
public record KeptSighting(long sequence, String plan, byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof KeptSighting kept
        && sequence == kept.sequence
        && plan.equals(kept.plan)
        && Arrays.equals(bytes, kept.bytes);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(sequence);
  }

  @Override
  public String toString() {
    return "KeptSighting[" + sequence + "]";
  }
}
