package org.riskbench.standalone;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.access.KeyFile;
import org.riskbench.access.KeySource;
import org.riskbench.access.KeyText;
import org.riskbench.certificate.CertificateFiles;
import org.riskbench.environment.Environment;
import org.riskbench.server.Protection;
import org.riskbench.server.ServerPlan;

/** How the model is to be published, and who may reach it. */
final class Publication {
  private final Environment environment;

  Publication(Environment environment) {
    this.environment = environment;
  }

  /**
   * The plan.
   *
   * @throws org.riskbench.problem.ProblemException ENV-1xx for a setting that is wrong or missing;
   *     as {@link ServerPlan} and {@link Protection}
   */
  ServerPlan plan() {
    String host = environment.host(ServerPlan.DEFAULT_HOST);
    Protection protection = protection();
    if (!ServerPlan.isLoopback(host)) {
      require(protection);
    }
    return ServerPlan.defaults()
        .protectedBy(protection)
        .onHost(host)
        .onPort(environment.port(ServerPlan.DEFAULT_PORT))
        .lenient(environment.isLenient())
        .asking(environment.seals());
  }

  private static void require(Protection protection) {
    if (protection.keys().isEmpty()) {
      throw StandaloneProblem.noKeys();
    }
    if (protection.certificate().isEmpty() && !protection.behindProxy()) {
      throw StandaloneProblem.clearText();
    }
  }

  private Protection protection() {
    Protection plain =
        Protection.NONE.behindProxy(environment.isBehindProxy()).named(environment.publicNames());
    Protection guarded = keys().map(plain::keys).orElse(plain);
    return certificate().map(guarded::certificate).orElse(guarded);
  }

  /** A file may change while the server runs; a variable can't. */
  private Optional<KeySource> keys() {
    Optional<String> text = environment.keys();
    Optional<Path> file = environment.keysFile();
    return file.isPresent()
        ? file.map(KeyFile::new)
        : text.map(lines -> new KeyText(lines, "RISKBENCH_KEYS"));
  }

  private Optional<CertificateFiles> certificate() {
    Optional<Path> certificate = environment.certificate();
    Optional<Path> key = environment.certificateKey();
    if (certificate.isPresent() != key.isPresent()) {
      throw StandaloneProblem.halfCertificate();
    }
    return certificate.map(file -> new CertificateFiles.PemPair(file, key.orElseThrow()));
  }
}
