package org.riskbench.ledger;

import java.util.regex.Pattern;

/**
 * A value that is kept only as its HMAC-SHA-256 under the desk's key. Immutable.
 *
 * @param column whose value it is
 * @param hash 64 hexadecimal digits
 */
public record Pseudonym(String column, String hash) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public Pseudonym {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("a pseudonym is a hash, never the value");
    }
  }
}
