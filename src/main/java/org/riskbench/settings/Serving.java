package org.riskbench.settings;

/**
 * How a model is published. Immutable.
 *
 * @param host address the server binds; loopback unless somebody says otherwise
 * @param port the server listens on, 0 (any free one) to 65535
 * @param onlyTrusted whether only models sealed by a trusted key are published
 */
public record Serving(String host, int port, boolean onlyTrusted) {
  public static final int LARGEST_PORT = 65_535;

  /** What holds where nobody has said otherwise. */
  public static final Serving DEFAULT = new Serving("127.0.0.1", 7070, false);

  public Serving {
    if (host.isBlank()) {
      throw new IllegalArgumentException("a server binds an address");
    }
    if (port < 0 || port > LARGEST_PORT) {
      throw new IllegalArgumentException("a port lies between 0 and 65535");
    }
  }

  public Serving withHost(String changed) {
    return new Serving(changed, port, onlyTrusted);
  }

  public Serving withPort(int changed) {
    return new Serving(host, changed, onlyTrusted);
  }

  /** Publishes only models sealed by a trusted key, or any. */
  public Serving withOnlyTrusted(boolean changed) {
    return new Serving(host, port, changed);
  }
}
