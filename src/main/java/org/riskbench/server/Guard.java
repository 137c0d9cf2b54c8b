package org.riskbench.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.LiveKeys;
import org.riskbench.monitor.Exposition;
import org.riskbench.monitor.MetricSource;
import org.riskbench.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What protects a server while it runs: keys and certificate, as they are now. */
final class Guard implements MetricSource {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final String GAUGE = "gauge";

  private final Optional<LiveKeys> keys;
  private final Optional<TlsContext> tls;
  private final FailedCalls failures;

  /**
   * Reads what the plan names.
   *
   * @throws org.riskbench.problem.ProblemException ACCESS-1xx or CERT-1xx if it can't be used
   */
  Guard(ServerPlan plan, Clock clock) {
    this.keys =
        plan.protection()
            .keys()
            .map(
                file ->
                    new LiveKeys(
                        file,
                        clock,
                        System::nanoTime,
                        trouble -> LOG.warn("{} {}", trouble.code(), trouble.sentence())));
    this.tls = plan.protection().certificate().map(files -> new TlsContext(files, clock));
    this.failures = new FailedCalls(System::nanoTime, new SecureRandom().nextInt());
  }

  Doorkeeper doorkeeper() {
    return new Doorkeeper(keys, failures);
  }

  Optional<TlsContext> tls() {
    return tls;
  }

  /** What whoever runs the server should know; often nothing. */
  List<Problem> notices() {
    return Stream.of(
            keys.flatMap(LiveKeys::trouble),
            tls.flatMap(TlsContext::expiry),
            tls.flatMap(TlsContext::trouble))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is to be watched of keys and certificate. */
  @Override
  public void write(Exposition out) {
    keys.ifPresent(known -> write(known, out));
    tls.ifPresent(shown -> write(shown, out));
  }

  private void write(LiveKeys known, Exposition out) {
    out.single(
        "riskbench_refused_keys_total",
        "counter",
        "Calls without a key that counts.",
        (double) failures.count());
    out.single(
        "riskbench_key_file_trouble",
        GAUGE,
        "1 if the file of API keys can't be read; the keys read last go on to count.",
        known.trouble().isPresent() ? 1 : 0);
  }

  private static void write(TlsContext shown, Exposition out) {
    out.single(
        "riskbench_certificate_expires_seconds",
        GAUGE,
        "When the certificate shown expires, in seconds since 1970.",
        (double) shown.expires().getEpochSecond());
    out.single(
        "riskbench_certificate_trouble",
        GAUGE,
        "1 if the certificate's files changed to something that can't be used.",
        shown.trouble().isPresent() ? 1 : 0);
  }
}
