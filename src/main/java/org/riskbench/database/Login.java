package org.riskbench.database;

import java.util.Optional;

/**
 * Who asks. Never written anywhere.
 *
 * @param user empty for the driver's own choice
 * @param password empty for none
 */
public record Login(Optional<String> user, Optional<String> password) {
  /** Nobody in particular, as files of SQLite take it. */
  public static final Login NONE = new Login(Optional.empty(), Optional.empty());

  /** Names neither user nor password. */
  @Override
  public String toString() {
    return "Login";
  }
}
