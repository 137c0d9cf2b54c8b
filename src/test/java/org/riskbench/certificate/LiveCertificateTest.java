package org.riskbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

class LiveCertificateTest {
  private final Path folder;
  private final Clock clock = Clock.systemUTC();

  LiveCertificateTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void pemPairsOfBothKindsAndStoresAreRead() throws Exception {
    for (String algorithm : new String[] {"RSA", "EC"}) {
      MadeCertificate made = MadeCertificate.in(folder.resolve(algorithm), algorithm);
      for (CertificateFiles files :
          new CertificateFiles[] {made.pem(), made.pkcs12(MadeCertificate.PASSWORD)}) {
        ServerIdentity identity = files.read();

        assertThat(identity.left(clock.instant()))
            .isBetween(Duration.ofDays(364), Duration.ofDays(365));
        char[] password = ServerIdentity.newPassword();
        assertThat(identity.store(password).getKey("server", password).getAlgorithm())
            .isEqualTo(algorithm);
      }
    }
  }

  @Test
  void aKeyThatCantBeUsedIsToldWithTheLineThatConvertsIt() throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "RSA");
    CertificateFiles files = made.pem();

    made.key("RSA PRIVATE KEY");
    assertThat(problem(files::read, "CERT-107").advice()).contains("openssl pkcs8 -topk8 -nocrypt");
    made.key("EC PRIVATE KEY");
    problem(files::read, "CERT-107");
    Path key = made.key("ENCRYPTED PRIVATE KEY");
    assertThat(problem(files::read, "CERT-106").advice()).contains("openssl pkcs8 -topk8 -nocrypt");
    made.key("CERTIFICATE");
    problem(files::read, "CERT-104");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----");
    problem(files::read, "CERT-104");
    Files.writeString(
        key,
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: X,1\n\nAAAA\n"
            + "-----END RSA PRIVATE KEY-----");
    problem(files::read, "CERT-106");
    Files.delete(key);
    problem(files::read, "CERT-101");
  }

  @Test
  void aKeyOthersMayOpenIsRefused() throws Exception {
    CertificateFiles.PemPair files = MadeCertificate.in(folder, "EC").pem();
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r--r--"));

    problem(files::read, "CERT-102");
  }

  @Test
  void aKeyOfAnotherCertificateIsRefused() throws Exception {
    CertificateFiles.PemPair one = MadeCertificate.in(folder.resolve("one"), "EC").pem();
    for (String algorithm : new String[] {"EC", "RSA"}) {
      CertificateFiles.PemPair other =
          MadeCertificate.in(folder.resolve("other" + algorithm), algorithm).pem();

      problem(new CertificateFiles.PemPair(one.chain(), other.key())::read, "CERT-105");
    }
  }

  @Test
  void filesWithoutACertificateAreRefused() throws Exception {
    MadeCertificate made = MadeCertificate.in(folder, "EC");
    CertificateFiles.PemPair files = made.pem();
    problem(new CertificateFiles.PemPair(files.key(), files.key())::read, "CERT-103");
    Files.writeString(
        files.chain(), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    problem(files::read, "CERT-103");
    problem(made.pkcs12("wrong")::read, "CERT-108");
  }

  @Test
  void anExpiredCertificateIsRefusedAndOneThatExpiresSoonIsTold() throws Exception {
    CertificateFiles past =
        MadeCertificate.in(folder.resolve("past"), "EC", "-startdate", "-10d", "-validity", "9")
            .pem();
    problem(() -> new LiveCertificate(past, clock), "CERT-109");

    CertificateFiles ending =
        MadeCertificate.in(folder.resolve("ending"), "EC", "-validity", "10").pem();
    assertThat(new LiveCertificate(ending, clock).expiry()).map(Problem::code).contains("CERT-110");
    Clock early = Clock.fixed(Instant.now(clock).minus(Duration.ofDays(60)), ZoneOffset.UTC);
    assertThat(new LiveCertificate(ending, early).expiry()).isEmpty();
  }

  @Test
  void aNewCertificateTakesThePlaceOfTheOldOneUnlessItCantBeUsed() throws Exception {
    CertificateFiles.PemPair files = MadeCertificate.in(folder, "EC").pem();
    LiveCertificate live = new LiveCertificate(files, clock);
    Instant first = live.identity().expires();
    assertThat(live.renewed()).isEmpty();

    Files.writeString(files.chain(), "half a file");
    assertThat(live.renewed()).isEmpty();
    assertThat(live.trouble()).map(Problem::code).contains("CERT-103");
    assertThat(live.identity().expires()).isEqualTo(first);

    MadeCertificate.in(folder, "RSA", "-validity", "90").pem();
    assertThat(live.renewed()).isPresent();
    assertThat(live.trouble()).isEmpty();
    assertThat(live.identity().expires()).isBefore(first);
  }

  private static Problem problem(ThrowingCallable call, String... codes)
      throws IOException, GeneralSecurityException {
    Problem[] found = new Problem[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ProblemException.class, e -> found[0] = e.problem());
    assertThat(codes).contains(found[0].code());
    return found[0];
  }
}
