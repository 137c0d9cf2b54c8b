package org.riskbench.server;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.riskbench.access.KeySource;
import org.riskbench.certificate.CertificateFiles;
import org.riskbench.problem.Problem;

/**
 * What stands between a caller and the model.
 *
 * @param keys whose key opens what; without it everybody who reaches the server may do all
 * @param certificate shown to callers, who then speak TLS; without it the line is in clear text
 * @param behindProxy whether something in front speaks TLS with the callers, and alone reaches this
 *     server
 * @param names further names by which callers may address the server, in lower case
 * @param origins web pages of other hosts that may call it, such as {@code https://shop.example}
 */
public record Protection(
    Optional<KeySource> keys,
    Optional<CertificateFiles> certificate,
    boolean behindProxy,
    Set<String> names,
    Set<String> origins) {
  /** Nothing: for callers on this machine alone. */
  public static final Protection NONE =
      new Protection(Optional.empty(), Optional.empty(), false, Set.of(), Set.of());

  private static final String HOST = "[a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(HOST);
  private static final Pattern ORIGIN = Pattern.compile("https?://" + HOST + "(:[0-9]{1,5})?");

  /**
   * What stands between.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-112 if a name is none, SERVER-113 if an
   *     origin is none
   */
  public Protection {
    names = lower(names);
    origins = lower(origins);
    if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
      throw Problem.error(
              "SERVER-112",
              "A name of the server can't be one.",
              "Give the name alone, without https:// and port: models.example.com")
          .asException();
    }
    if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
      throw Problem.error(
              "SERVER-113",
              "An origin of web pages can't be one.",
              "Give scheme and host alone, and the port if it has one: https://shop.example.com")
          .asException();
    }
  }

  private static Set<String> lower(Set<String> texts) {
    Set<String> lower = new TreeSet<>();
    texts.forEach(text -> lower.add(text.strip().toLowerCase(Locale.ROOT)));
    return Collections.unmodifiableSet(lower);
  }

  /** The same, asking for a key of these. */
  public Protection keys(KeySource source) {
    return new Protection(Optional.of(source), certificate, behindProxy, names, origins);
  }

  /** The same, speaking TLS with this certificate. */
  public Protection certificate(CertificateFiles files) {
    return new Protection(keys, Optional.of(files), behindProxy, names, origins);
  }

  /** The same behind a proxy, or not. */
  public Protection behindProxy(boolean other) {
    return new Protection(keys, certificate, other, names, origins);
  }

  /** The same under these further names. */
  public Protection named(Set<String> other) {
    return new Protection(keys, certificate, behindProxy, other, origins);
  }

  /** The same, open to web pages of these origins. */
  public Protection openTo(Set<String> other) {
    return new Protection(keys, certificate, behindProxy, names, other);
  }

  /** Whether a key that crosses the network can be read by nobody in between. */
  boolean isSealedLine() {
    return certificate.isPresent() || behindProxy;
  }
}
