package org.riskbench.state;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/**
 * Where a Redis or Valkey is, and how to be let in.
 *
 * @param isTls whether the connection is encrypted ({@code rediss://})
 * @param user empty for the default one
 * @param password empty if none is asked for; never shown
 * @param database number of the database, 0 unless said otherwise
 * @param name of the state in it, so that several don't meet: letters, digits, {@code - _ .}
 * @param timeout how long one call may take
 */
public record RedisAddress(
    String host,
    int port,
    boolean isTls,
    String user,
    Optional<String> password,
    int database,
    String name,
    Duration timeout) {
  /** How long one call may take unless said otherwise. */
  public static final Duration USUAL_TIMEOUT = Duration.ofMillis(50);

  private static final int USUAL_PORT = 6379;
  private static final String USUAL_NAME = "riskbench";

  /** Whether a text means a Redis. */
  public static boolean isOne(String text) {
    return text.startsWith("redis://") || text.startsWith("rediss://");
  }

  /**
   * Reads {@code redis://[USER@]HOST[:PORT][/DATABASE[/NAME]]}, or {@code rediss://} for TLS.
   *
   * @param password from the environment or a file, empty if none
   * @throws ProblemException STATE-121 if it is none, or has a password in it
   */
  public static RedisAddress parse(String text, Optional<String> password) {
    try {
      URI uri = URI.create(text);
      String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
      if (!isOne(text) || uri.getHost() == null || user.contains(":")) {
        throw unusable();
      }
      String[] path = (uri.getPath() == null ? "" : uri.getPath()).split("/", -1);
      String name = path.length > 2 ? path[2] : USUAL_NAME;
      int database = path.length > 1 && !path[1].isEmpty() ? Integer.parseInt(path[1]) : 0;
      if (path.length > 3 || database < 0 || !name.matches("[A-Za-z0-9._-]{1,64}")) {
        throw unusable();
      }
      return new RedisAddress(
          uri.getHost(),
          uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
          text.startsWith("rediss:"),
          user,
          password,
          database,
          name,
          USUAL_TIMEOUT);
    } catch (IllegalArgumentException e) {
      throw unusable();
    }
  }

  private static ProblemException unusable() {
    return Problem.error(
            "STATE-121",
            "The address of the Redis can't be used.",
            "Write redis://HOST:PORT (rediss:// for TLS), and the password not there but in the"
                + " environment variable RISKBENCH_REDIS_PASSWORD, or in the file that"
                + " RISKBENCH_REDIS_PASSWORD_FILE names.")
        .asException();
  }

  /** The same with another patience. */
  public RedisAddress within(Duration other) {
    return new RedisAddress(host, port, isTls, user, password, database, name, other);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return (isTls ? "rediss://" : "redis://") + host + ":" + port + "/" + database + "/" + name;
  }
}
