package org.riskbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskbench.access.KeyFile;
import org.riskbench.certificate.CertificateFiles;
import org.riskbench.problem.Problem;
import org.riskbench.server.Protection;
import picocli.CommandLine.Option;

/** Who may reach a server. */
final class ServeAccessOptions {
  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Ask callers for an API key of this file (see: riskbench access). A host that others can"
              + " reach takes this desk's own file where none is named.")
  private Optional<Path> keyFile = Optional.empty();

  @Option(
      names = "--tls-cert",
      paramLabel = "FILE.pem",
      description = "Speak TLS with this certificate and those behind it that vouch for it.")
  private Optional<Path> certificate = Optional.empty();

  @Option(
      names = "--tls-key",
      paramLabel = "FILE.pem",
      description = "Its private key: PKCS#8, RSA or EC, readable by its owner alone.")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--tls-store",
      paramLabel = "FILE.p12",
      description = "Certificate and key in one PKCS#12 store instead.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password of the store.")
  private Optional<Path> password = Optional.empty();

  @Option(
      names = "--behind-proxy",
      description =
          "Something in front speaks TLS with the callers, and alone reaches this server.")
  private boolean behindProxy;

  @Option(
      names = "--public-name",
      paramLabel = "NAME",
      split = ",",
      description = "A further name by which callers address the server.")
  private List<String> names = List.of();

  @Option(
      names = "--cors-origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "Let web pages of this host call, such as https://shop.example.com.")
  private List<String> origins = List.of();

  /**
   * What stands between callers and the model.
   *
   * @param open whether other machines can reach the host
   * @throws org.riskbench.problem.ProblemException USE-280 if half of a certificate is given
   */
  Protection protection(Workplace workplace, boolean open) {
    Protection protection =
        Protection.NONE
            .behindProxy(behindProxy)
            .named(Set.copyOf(names))
            .openTo(Set.copyOf(origins));
    Optional<KeyFile> keys = keyFile.map(KeyFile::new).or(() -> open ? own(workplace) : none());
    Protection guarded = keys.map(protection::keys).orElse(protection);
    return files().map(guarded::certificate).orElse(guarded);
  }

  private static Optional<KeyFile> own(Workplace workplace) {
    KeyFile own = new KeyFile(workplace.places().apiKeys());
    return own.list().isEmpty() ? none() : Optional.of(own);
  }

  private static Optional<KeyFile> none() {
    return Optional.empty();
  }

  private Optional<CertificateFiles> files() {
    boolean pair = certificate.isPresent() && key.isPresent();
    boolean both = store.isPresent() && password.isPresent();
    long given =
        List.of(certificate, key, store, password).stream().filter(Optional::isPresent).count();
    if (given != (pair || both ? 2 : 0)) {
      throw Problem.error(
              "USE-280",
              "A certificate is given by two files.",
              "Give --tls-cert and --tls-key, or --tls-store and --tls-password-file.")
          .asException();
    }
    if (pair) {
      return Optional.of(new CertificateFiles.PemPair(certificate.get(), key.get()));
    }
    return both
        ? Optional.of(new CertificateFiles.Pkcs12(store.get(), password.get()))
        : Optional.empty();
  }
}
