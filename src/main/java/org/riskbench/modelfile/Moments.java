package org.riskbench.modelfile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Reads moments in UTC. As this program writes them they need no formatter, the first of which
 * takes a start ten milliseconds.
 */
final class Moments {
  private static final String SECONDS = "0000-00-00T00:00:00Z";
  private static final String MILLIS = "0000-00-00T00:00:00.000Z";

  private Moments() {}

  /**
   * The moment that {@link Instant#toString} wrote.
   *
   * @throws java.time.DateTimeException if it is none
   */
  static Instant read(String text) {
    if (!isLike(SECONDS, text) && !isLike(MILLIS, text)) {
      return Instant.parse(text);
    }
    int nanos = text.length() == MILLIS.length() ? number(text, 20, 23) * 1_000_000 : 0;
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos)
        .toInstant(ZoneOffset.UTC);
  }

  /** Whether a text has digits where the pattern has them, and is the same elsewhere. */
  private static boolean isLike(String pattern, String text) {
    boolean like = text.length() == pattern.length();
    for (int i = 0; like && i < text.length(); i++) {
      char expected = pattern.charAt(i);
      char given = text.charAt(i);
      like = expected == '0' ? given >= '0' && given <= '9' : given == expected;
    }
    return like;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
