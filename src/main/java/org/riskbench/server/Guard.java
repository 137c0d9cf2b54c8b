package org.riskbench.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.access.FailedCalls;
import org.riskbench.access.KeyInUse;
import org.riskbench.access.LiveKeys;
import org.riskbench.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What protects a server while it runs: keys and certificate, as they are now. */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

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

  /** Every key that counts now; none if no keys are asked for. */
  List<KeyInUse> keys() {
    return keys.map(LiveKeys::all).orElse(List.of());
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

  /** What is to be watched of keys and certificate, in the Prometheus text format. */
  String prometheus() {
    StringBuilder text = new StringBuilder();
    if (keys.isPresent()) {
      figure(
          text,
          "riskbench_refused_keys_total",
          "counter",
          "Calls without a key that counts.",
          failures.count());
      figure(
          text,
          "riskbench_key_file_trouble",
          "gauge",
          "1 if the file of API keys can't be read; the keys read last go on to count.",
          keys.get().trouble().isPresent() ? 1 : 0);
    }
    if (tls.isPresent()) {
      figure(
          text,
          "riskbench_certificate_expires_seconds",
          "gauge",
          "When the certificate shown expires, in seconds since 1970.",
          tls.get().expires().getEpochSecond());
      figure(
          text,
          "riskbench_certificate_trouble",
          "gauge",
          "1 if the certificate's files changed to something that can't be used.",
          tls.get().trouble().isPresent() ? 1 : 0);
    }
    return text.toString();
  }

  private static void figure(
      StringBuilder text, String name, String type, String help, long value) {
    text.append(
        String.format(
            Locale.ROOT,
            "# HELP %s %s\n# TYPE %s %s\n%s %d\n",
            name,
            help,
            name,
            type,
            name,
            value));
  }
}
