package org.riskbench.velocity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys by the first 64 bits of their HMAC-SHA-256: what lies in memory names nobody, and nobody who
 * lacks the secret can make two keys meet. Not thread-safe: one a thread.
 */
final class SecretKeyHash implements KeyHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final ByteBuffer pair = ByteBuffer.allocate(2 * Long.BYTES);

  SecretKeyHash(byte[] secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Names a secret without telling it. */
  static long name(byte[] secret) {
    return new SecretKeyHash(secret).of("name of the secret");
  }

  @Override
  public long of(String key) {
    return number(key.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long pair(long one, long other) {
    return number(pair.putLong(0, one).putLong(Long.BYTES, other).array());
  }

  private long number(byte[] bytes) {
    long number = ByteBuffer.wrap(mac.doFinal(bytes)).getLong();
    return number == Sighting.NO_KEY ? 1 : number;
  }
}
