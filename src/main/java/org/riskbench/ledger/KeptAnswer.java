package org.riskbench.ledger;

import java.time.Instant;
import java.util.Arrays;

/**
 * An answer under its key, to be given again byte for byte. Immutable; its arrays are not to be
 * written to.
 *
 * @param bodyHash SHA-256 of the request it answers
 * @param status of HTTP
 * @param type media type of the body
 * @param expiresAt from when on the key is forgotten
 */
public record KeptAnswer(
    AnswerKey key, byte[] bodyHash, int status, String type, byte[] body, Instant expiresAt) {
  /** What stands for a request's body. */
  public static byte[] hash(byte[] body) {
    return Chain.sha256().digest(body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptAnswer kept
        && key.equals(kept.key)
        && Arrays.equals(bodyHash, kept.bodyHash)
        && status == kept.status
        && type.equals(kept.type)
        && Arrays.equals(body, kept.body);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return "KeptAnswer[" + status + ", " + body.length + " bytes]";
  }
}
