package org.riskbench.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.riskbench.signing.OwnerName;

/**
 * A key just made: the only moment at which its secret can be read.
 *
 * @param secret what a caller presents: {@code rbk_} and 43 letters, digits and signs (256 random
 *     bits); to be shown once and kept nowhere
 * @param key what is kept
 */
public record NewKey(String secret, ApiKey key) {
  /** By which programs that look for lost keys in texts tell ours. */
  private static final String START = "rbk_";

  private static final int RANDOM_BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile(START + "[A-Za-z0-9_-]{43}");

  /**
   * A key from the system's randomness.
   *
   * @param scopes at least one
   */
  public static NewKey make(
      OwnerName owner,
      Set<Scope> scopes,
      Instant made,
      Optional<Instant> expires,
      Optional<Rate> rate) {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String secret = START + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    return new NewKey(
        secret, new ApiKey(KeyHash.ofSecret(secret), owner, scopes, made, expires, rate));
  }

  /** Whether a text has the shape of a secret; others need not be hashed. */
  static boolean isShaped(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The key's id; the secret stays out of logs. */
  @Override
  public String toString() {
    return key.id();
  }
}
