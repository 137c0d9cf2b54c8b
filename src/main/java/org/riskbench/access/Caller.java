package org.riskbench.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name of the key's owner, never the key; what idempotency keys are kept apart by
 */
public record Caller(String name, Set<Scope> scopes) {
  /** Anybody on this machine where no keys are asked for. */
  public static final Caller LOCAL = new Caller("", EnumSet.allOf(Scope.class));

  /** Somebody without a key where one is asked for. */
  public static final Caller NOBODY = new Caller("", EnumSet.noneOf(Scope.class));

  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the caller may do this. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
