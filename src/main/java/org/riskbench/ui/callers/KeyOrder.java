package org.riskbench.ui.callers;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.signing.OwnerName;

/** What key is wanted; {@code lifetime} is empty for one that never expires. */
record KeyOrder(
    OwnerName owner, Set<Scope> scopes, Optional<Duration> lifetime, Optional<Rate> rate) {
  KeyOrder {
    scopes = Set.copyOf(scopes);
  }
}
