package org.riskbench.audit;

import java.time.Instant;

/**
 * One line of the log. Immutable.
 *
 * @param number from 1, without a gap
 * @param at when, in UTC
 * @param who the name from the settings, else the system user's
 * @param before hash of the line before, 64 zeros for the first
 * @param hash SHA-256 of this line up to its own hash, 64 hex digits
 */
public record AuditLine(
    long number, Instant at, String who, AuditEvent event, String before, String hash) {
  /** What the first line has for the hash of the line before. */
  public static final String NONE_BEFORE = "0".repeat(64);
}
