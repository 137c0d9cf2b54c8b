package org.riskbench.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

class DeskKeyStoreTest {
  private static final byte[] CONTENT = "what is signed".getBytes(UTF_8);

  private final Path folder;
  private final DeskKeyStore keys;

  DeskKeyStoreTest(@TempDir Path home) {
    folder = home.resolve("keys");
    keys = new DeskKeyStore(folder);
  }

  @Test
  void askingForAKeyMakesNone() {
    assertThat(keys.find()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aDeskKeepsItsPair() {
    DeskKey made = keys.require();
    DeskKey again = new DeskKeyStore(folder).require();

    assertThat(again.key()).isEqualTo(made.key());
    assertThat(again.sign(CONTENT)).isEqualTo(made.sign(CONTENT));
    assertThat(made.key().id()).matches("[0-9a-f]{16}");
  }

  @Test
  void onlyTheOwnerMayReadThePair() throws IOException {
    keys.require();
    keys.rename(OwnerName.typed("Model desk"));

    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsSignedVerifiesAndNothingElseDoes() {
    DeskKey desk = keys.require();
    byte[] signature = desk.sign(CONTENT);
    byte[] bent = signature.clone();
    bent[40] ^= 1;

    assertThat(desk.key().verifies(CONTENT, signature)).isTrue();
    assertThat(desk.key().verifies("what is signee", signature)).isFalse();
    assertThat(desk.key().verifies(CONTENT, bent)).isFalse();
    assertThat(desk.key().verifies(CONTENT, new byte[0])).isFalse();
    assertThat(DeskKey.make(OwnerName.ofUser()).key().verifies(CONTENT, signature)).isFalse();
  }

  @Test
  void anotherNameLeavesThePair() {
    SignerKey before = keys.require().key();
    keys.rename(OwnerName.typed(" Modelldesk Zürich "));

    assertThat(keys.require().owner()).hasToString("Modelldesk Zürich");
    assertThat(keys.require().key()).isEqualTo(before);
  }

  @Test
  void aDamagedPairIsNeverReplaced() throws IOException {
    keys.require();
    String text = Files.readString(keys.file());
    String other = DeskKey.make(OwnerName.ofUser()).text();
    String halves =
        text.substring(0, text.indexOf("-----BEGIN PUBLIC"))
            + other.substring(other.indexOf("-----BEGIN PUBLIC"));
    for (String damaged : new String[] {"", text.substring(0, 80), halves}) {
      Files.writeString(keys.file(), damaged);
      assertThatThrownBy(keys::require)
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("KEY-102"));
      assertThat(keys.file()).hasContent(damaged);
    }
  }

  @Test
  void ofTwoThatMakeAPairAtOnceTheFirstIsEverybodys() throws IOException {
    DeskKey first = keys.require();
    String kept = Files.readString(keys.file());

    assertThat(new DeskKeyStore(folder).require().key()).isEqualTo(first.key());
    assertThat(keys.file()).hasContent(kept);
  }
}
