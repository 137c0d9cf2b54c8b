package org.riskbench.answering;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names requests: unique and in order of time (UUID version 7), not secret. */
final class RequestIds {
  private static final int LONGEST = 128;

  private RequestIds() {}

  static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
    long low = Long.MIN_VALUE | random.nextLong() >>> 2;
    return new UUID(high, low).toString();
  }

  /**
   * The caller's own key as the name of its request.
   *
   * @param key empty if the caller gave none
   */
  static String of(String key) {
    if (key.isEmpty()) {
      return next();
    }
    if (key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw Refusal.parameter(
          "Idempotency-Key", "1 to " + LONGEST + " visible ASCII characters are expected");
    }
    return key;
  }
}
