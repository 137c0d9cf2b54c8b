package org.riskbench.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.riskbench.disk.FileReason;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** What can be wrong with a certificate: one place for the codes and the advice. */
final class CertificateProblem {
  private static final String CONVERT = "openssl pkcs8 -topk8 -nocrypt -in OLD.pem -out key.pem";

  private CertificateProblem() {}

  static ProblemException unreadable(Path file, IOException cause) {
    return Problem.error(
            "CERT-101",
            "The file \"%s\" can't be read: %s.".formatted(file, FileReason.of(cause)),
            "Check the path and the permissions.")
        .asException(cause);
  }

  static ProblemException open(Path file) {
    return Problem.error(
            "CERT-102",
            "Others than its owner may open the private key \"%s\".".formatted(file),
            "Take these rights away: chmod 600 FILE")
        .asException();
  }

  static ProblemException noCertificate(Path file) {
    return Problem.error(
            "CERT-103",
            "There is no certificate in \"%s\".".formatted(file),
            "Give a PEM file that begins with the server's own certificate.")
        .asException();
  }

  static ProblemException noKey(Path file) {
    return Problem.error(
            "CERT-104",
            "There is no private RSA or EC key in \"%s\".".formatted(file),
            "Give a PEM file with a block BEGIN PRIVATE KEY.")
        .asException();
  }

  static ProblemException apart() {
    return Problem.error(
            "CERT-105",
            "The private key does not belong to the certificate.",
            "Give the key that the certificate was asked for with; the server's own certificate"
                + " stands first in its file.")
        .asException();
  }

  static ProblemException encrypted(Path file) {
    return Problem.error(
            "CERT-106",
            "The private key in \"%s\" is encrypted.".formatted(file),
            "Write it without a password, readable by its owner alone: " + CONVERT)
        .asException();
  }

  static ProblemException oldForm(Path file) {
    return Problem.error(
            "CERT-107",
            "The private key in \"%s\" is in an older form (PKCS#1 or SEC1).".formatted(file),
            "Convert it: " + CONVERT)
        .asException();
  }

  static ProblemException noStore(Path file) {
    return Problem.error(
            "CERT-108",
            "The store \"%s\" can't be opened with the password given, or holds no key with a"
                    .formatted(file)
                + " certificate.",
            "Check both, and write it anew if need be: openssl pkcs12 -export -inkey key.pem -in"
                + " cert.pem -out server.p12")
        .asException();
  }

  static ProblemException expired(Instant when) {
    return Problem.error(
            "CERT-109",
            "The certificate expired on %s.".formatted(when),
            "Get a new one, and give its files.")
        .asException();
  }

  static Problem soon(Instant when, long days) {
    return Problem.warning(
        "CERT-110",
        "The certificate expires on %s, in %d days.".formatted(when, days),
        "Put a new one in the place of its files: it is taken up without a restart.");
  }
}
