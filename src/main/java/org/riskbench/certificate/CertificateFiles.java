package org.riskbench.certificate;

import java.nio.file.Path;
import java.util.List;

/** Where a certificate and its private key lie. */
public sealed interface CertificateFiles {
  /**
   * Two PEM files.
   *
   * @param chain the certificate first, then those that vouch for it
   * @param key PKCS#8, not encrypted, RSA or EC; may be the same file
   */
  record PemPair(Path chain, Path key) implements CertificateFiles {
    @Override
    public List<Path> paths() {
      return List.of(chain, key);
    }

    @Override
    public ServerIdentity read() {
      return PemReader.read(this);
    }
  }

  /**
   * One PKCS#12 store with one key.
   *
   * @param password a file whose first line is the store's password
   */
  record Pkcs12(Path store, Path password) implements CertificateFiles {
    @Override
    public List<Path> paths() {
      return List.of(store, password);
    }

    @Override
    public ServerIdentity read() {
      return Pkcs12Reader.read(this);
    }
  }

  /** Every file of it. */
  List<Path> paths();

  /**
   * Reads all of it and checks that the halves belong together.
   *
   * @throws org.riskbench.problem.ProblemException CERT-101 if a file can't be read, CERT-102 to
   *     CERT-109 if it can't be used
   */
  ServerIdentity read();
}
