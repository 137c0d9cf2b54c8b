package org.riskbench.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

class TrustedKeyStoreTest {
  private final Path home;
  private final TrustedKeyStore trusted;
  private final NamedKey theirs = DeskKey.make(OwnerName.typed("Model desk")).open();

  TrustedKeyStoreTest(@TempDir Path home) {
    this.home = home;
    this.trusted = new TrustedKeyStore(home.resolve("keys"));
  }

  @Test
  void anExportedKeyIsTrustedElsewhereUnderItsOwnersName() {
    Path file = home.resolve("theirs.pem");
    theirs.write(file);
    trusted.trust(NamedKey.read(file));

    assertThat(trusted.list()).containsExactly(theirs);
    assertThat(trusted.owner(theirs.key()).map(OwnerName::text)).contains("Model desk");
  }

  @Test
  void aDeskTrustsItselfAndNobodyElse() {
    assertThat(trusted.all()).isEmpty();
    SignerKey own = new DeskKeyStore(home.resolve("keys")).require().key();

    assertThat(trusted.all()).containsExactly(own);
    assertThat(trusted.owner(theirs.key())).isEmpty();
  }

  @Test
  void aForgottenKeyIsTrustedNoLonger() {
    trusted.trust(theirs);
    assertThat(trusted.forget(theirs.key().id().substring(0, 6))).isEqualTo(theirs);

    assertThat(trusted.list()).isEmpty();
    assertProblem("KEY-106", () -> trusted.forget(theirs.key().id()));
    assertProblem("KEY-106", () -> trusted.forget(""));
  }

  @Test
  void aRevokedKeyIsNeverTrustedAgain() {
    trusted.trust(theirs);
    trusted.revoke(theirs.key().id(), "laptop stolen");

    assertThat(trusted.list()).isEmpty();
    assertThat(trusted.all()).isEmpty();
    assertThat(trusted.owner(theirs.key())).isEmpty();
    assertProblem("KEY-111", () -> trusted.trust(theirs));
    assertProblem("KEY-111", () -> trusted.revoke(theirs, "again"));
    Revocation known = trusted.revoked().of(theirs.key()).orElseThrow();
    assertThat(known.owner()).hasToString("Model desk");
    assertThat(known.why()).isEqualTo("laptop stolen");
    assertThat(trusted.revoked().list()).containsExactly(known);
  }

  @Test
  void aKeyThatWasNeverTrustedCanBeRevokedByItsIdAlone() {
    trusted.revoke(theirs.key().id(), "told by telephone");

    assertProblem("KEY-111", () -> trusted.trust(theirs));
    assertProblem("KEY-113", () -> trusted.revoke(theirs.key().id().substring(0, 6), "x"));
    assertProblem("KEY-112", () -> trusted.revoke("0123456789abcdef", " "));
    assertProblem("KEY-112", () -> trusted.revoke("0123456789abcdef", "a\nb"));
  }

  @Test
  void aDamagedRevocationStillRevokes() throws IOException {
    trusted.trust(theirs);
    Path revoked = Files.createDirectories(home.resolve("keys").resolve("revoked"));
    Files.write(revoked.resolve(theirs.key().id() + ".txt"), new byte[] {-1, 0, 13});

    assertThat(trusted.all()).isEmpty();
    assertThat(trusted.revoked().of(theirs.key()).orElseThrow().at()).isEmpty();
    assertThat(trusted.revoked().list()).hasSize(1);
  }

  @Test
  void aDeskThatRevokesItsOwnKeyGetsANewOne() {
    DeskKeyStore desk = new DeskKeyStore(home.resolve("keys"));
    SignerKey before = desk.require().key();
    trusted.revoke(before.id(), "laptop stolen");

    assertThat(desk.find()).isEmpty();
    assertThat(desk.require().key()).isNotEqualTo(before);
    assertThat(trusted.all()).containsExactly(desk.require().key());
  }

  @Test
  void whatIsNoPublicKeyIsRefused() throws IOException {
    String pem = theirs.pem();
    for (String text : new String[] {"", "hello", pem.replace("MCow", "MCox"), pem.substring(60)}) {
      Path file = Files.writeString(home.resolve("bad.pem"), text);
      assertProblem("KEY-101", () -> NamedKey.read(file));
    }
    assertProblem("KEY-103", () -> NamedKey.read(home.resolve("absent.pem")));
    assertProblem("KEY-105", () -> theirs.write(home.resolve("bad.pem")));
  }

  @Test
  void whatIsNoPointOfTheCurveIsNoKey() {
    byte[] encoded = theirs.key().encoded();
    for (int i = 0; i < encoded.length; i++) {
      byte[] changed = encoded.clone();
      changed[i] ^= 1;
      // Another key or none, and either way one that can be asked.
      SignerKey.ofEncoded(changed)
          .ifPresent(key -> assertThat(key.verifies("text", new byte[64])).isFalse());
    }
  }

  @Test
  void aNameWithSignsOfATerminalIsNoName() {
    assertProblem("KEY-107", () -> OwnerName.typed("desk\u001b[2J"));
    assertProblem("KEY-107", () -> OwnerName.typed(" "));
    String crooked = theirs.pem().replace("Model desk", "Model\u001b[2J");
    assertThat(NamedKey.ofPem(crooked, "it").owner()).hasToString("unnamed");
  }

  private static void assertProblem(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }
}
