package org.riskbench.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

class DeskSecretTest {
  private final Path folder;
  private final Path file;

  DeskSecretTest(@TempDir Path home) {
    folder = home.resolve("keys");
    file = DeskSecret.file(folder);
  }

  private static void assertRefused(Path folder, String code) {
    assertThatThrownBy(() -> DeskSecret.require(folder))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void askingForASecretMakesNone() {
    assertThat(DeskSecret.find(folder)).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aDeskKeepsItsSecret() {
    DeskSecret made = DeskSecret.require(folder);
    DeskSecret again = DeskSecret.require(folder);

    assertThat(again.id()).isEqualTo(made.id()).matches("[0-9a-f]{16}");
    assertThat(again.keyFor("velocity")).isEqualTo(made.keyFor("velocity")).hasSize(32);
  }

  @Test
  void eachUseHasItsOwnKeyAndEachDeskItsOwnSecret() {
    DeskSecret made = DeskSecret.require(folder);

    assertThat(made.keyFor("velocity")).isNotEqualTo(made.keyFor("log"));
    assertThat(DeskSecret.ofThisRun().keyFor("velocity")).isNotEqualTo(made.keyFor("velocity"));
    assertThat(DeskSecret.ofThisRun().id()).isNotEqualTo(made.id());
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    DeskSecret.require(folder);
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    for (String wider : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(wider));
      assertRefused(folder, "KEY-109");
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assertThat(DeskSecret.find(folder)).isPresent();
  }

  @Test
  void aDamagedSecretIsNeverReplaced() throws IOException {
    DeskSecret.require(folder);
    for (int length : new int[] {0, 31, 33, 5_000}) {
      byte[] damaged = new byte[length];
      Files.write(file, damaged);
      assertRefused(folder, "KEY-110");
      assertThat(file).hasBinaryContent(damaged);
    }
  }

  @Test
  void noTextTellsTheSecret() throws IOException {
    DeskSecret made = DeskSecret.require(folder);
    byte[] secret = Files.readAllBytes(file);

    assertThat(made.toString()).isEqualTo("secret " + made.id());
    assertThat(made.id()).isNotEqualTo(HexFormat.of().formatHex(secret, 0, 8));
  }
}
