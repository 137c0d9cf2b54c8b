package org.riskbench.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.riskbench.signing.OwnerName;

/**
 * What is kept of a key: everything but the key. Immutable.
 *
 * @param hash of the secret
 * @param owner whose it is; several keys may be one owner's, for a change from one to the next
 * @param scopes what it opens, at least one
 * @param made when
 * @param expires from when on it opens nothing; empty for never
 * @param rate of calls at most; empty for any
 */
public record ApiKey(
    KeyHash hash,
    OwnerName owner,
    Set<Scope> scopes,
    Instant made,
    Optional<Instant> expires,
    Optional<Rate> rate) {
  public ApiKey {
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a key opens something");
    }
    scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
  }

  /** Eight hex digits by which people call the key; not secret. */
  public String id() {
    return hash.id();
  }

  /** Whether the key opens nothing any more. */
  public boolean isExpired(Instant now) {
    return expires.filter(end -> !now.isBefore(end)).isPresent();
  }
}
