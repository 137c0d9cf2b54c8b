package org.riskbench.signing;

import java.util.Optional;

/** Knows which keys count no longer. Asked anew each time, as one may leak at any moment. */
@FunctionalInterface
public interface Revocations {
  /** Knows of none. */
  Revocations NONE = key -> Optional.empty();

  /** What is known against a key; empty if nothing is. */
  Optional<Revocation> of(SignerKey key);
}
