package org.riskbench.update;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where newer versions are told of. None is built in. */
public final class UpdateAddress {
  /** The variable of the process that names it. */
  public static final String VARIABLE = "RISKBENCH_UPDATES";

  private static final String PROPERTY = "riskbench.updates";

  private UpdateAddress() {}

  /**
   * The address that an administrator named, by the variable or by the property {@code
   * riskbench.updates} of an installed program; empty if there is none that may be asked.
   */
  public static Optional<URI> of(Map<String, String> environment, Properties properties) {
    String named = environment.getOrDefault(VARIABLE, properties.getProperty(PROPERTY, ""));
    if (named.isBlank()) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(named.strip());
      requireSafe(address);
      return Optional.of(address);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the settings say that there is none
    }
  }

  /** Over https, or on this machine itself. */
  static void requireSafe(URI address) {
    boolean safe = "https".equals(address.getScheme()) && address.getHost() != null;
    boolean here = "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
    if (!safe && !here) {
      throw new IllegalArgumentException("an address begins with https");
    }
  }
}
