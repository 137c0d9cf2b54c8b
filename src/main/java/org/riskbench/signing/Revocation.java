package org.riskbench.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * That a key counts no longer: somebody else may sign with it.
 *
 * @param id of the key
 * @param owner as the key was called here
 * @param at when it was written down here; empty where that can't be told
 * @param why in a sentence
 */
public record Revocation(String id, OwnerName owner, Optional<Instant> at, String why) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** For people: {@code revoked here on 26 Nov 2026}. */
  public String text() {
    return at.map(moment -> "revoked here on " + DAY.format(moment)).orElse("revoked here");
  }
}
