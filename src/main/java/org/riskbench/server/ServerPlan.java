package org.riskbench.server;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Offer;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.problem.Problem;

/**
 * How to publish.
 *
 * @param host name or address to listen on; only this machine's own (loopback) without a key
 * @param port 0 to 65535; 0 takes any free one
 * @param lenient whether unknown fields are a warning where a call does not say otherwise
 * @param seals whose seals are trusted, and whether a model must have one
 * @param protection what stands between a caller and the model
 */
public record ServerPlan(
    String host,
    int port,
    ServerLimits limits,
    boolean lenient,
    SealPolicy seals,
    Protection protection) {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 7070;

  /** Not addresses to call, but all that this machine has. */
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

  /**
   * A plan that is safe to run.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-101 if others could reach the host and no
   *     key is asked for, SERVER-111 if they could and keys would cross the network in clear text,
   *     SERVER-105 if there is no such port
   */
  public ServerPlan {
    if (port < 0 || port > 65_535) {
      throw Problem.error(
              "SERVER-105",
              "There is no port " + port + ".",
              "Choose a port from 1 to 65535, or 0 for any free one.")
          .asException();
    }
    if (!isLoopback(host) && protection.keys().isEmpty()) {
      throw Problem.error(
              "SERVER-101",
              "Other machines could reach the host asked for, and no key protects the server.",
              "Make a key and ask for it: riskbench access add NAME --scope score, then serve with"
                  + " --key-file FILE. Or publish on "
                  + DEFAULT_HOST
                  + ".")
          .asException();
    }
    if (!isLoopback(host) && !protection.isSealedLine()) {
      throw Problem.error(
              "SERVER-111",
              "Keys and records would cross the network in clear text.",
              "Give a certificate (--tls-cert, --tls-key). Or, if a proxy in front speaks TLS and"
                  + " alone reaches this server, say so: --behind-proxy")
          .asException();
    }
  }

  /** Loopback, port 7070, strict about fields. */
  public static ServerPlan defaults() {
    return new ServerPlan(
        DEFAULT_HOST,
        DEFAULT_PORT,
        ServerLimits.defaults(),
        false,
        SealPolicy.OPEN,
        Protection.NONE);
  }

  /** The same plan on another port. */
  public ServerPlan onPort(int other) {
    return new ServerPlan(host, other, limits, lenient, seals, protection);
  }

  /** The same plan on another host. */
  public ServerPlan onHost(String other) {
    return new ServerPlan(other, port, limits, lenient, seals, protection);
  }

  /** The same plan, lenient or not. */
  public ServerPlan lenient(boolean other) {
    return new ServerPlan(host, port, limits, other, seals, protection);
  }

  /** The same plan under other limits. */
  public ServerPlan within(ServerLimits other) {
    return new ServerPlan(host, port, other, lenient, seals, protection);
  }

  /** The same plan, asking this of the seal of every model it starts with or swaps in. */
  public ServerPlan asking(SealPolicy other) {
    return new ServerPlan(host, port, limits, lenient, other, protection);
  }

  /** The same plan, protected like this; to be called before it is put on a host for others. */
  public ServerPlan protectedBy(Protection other) {
    return new ServerPlan(host, port, limits, lenient, seals, other);
  }

  /** How calls are read, and what is told of a model. */
  public AnswerPlan answers() {
    return new AnswerPlan(limits.records(), lenient, seals, Set.of(Offer.LASTING));
  }

  /** Where callers find a server of this plan that listens on a port. */
  URI address(int bound) {
    String scheme = protection.certificate().isPresent() ? "https://" : "http://";
    return URI.create(scheme + shownHost() + ":" + bound);
  }

  private String shownHost() {
    if (EVERYWHERE.contains(host)) {
      return protection.names().stream().findFirst().orElse("localhost");
    }
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /** Whether a name or address means this machine alone, told from its text without a look-up. */
  public static boolean isLoopback(String host) {
    // Asked for every request, which nearly all name one of these.
    return host.equals(DEFAULT_HOST)
        || host.equals("localhost")
        || LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }
}
