package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ExitCode;

class KeysCommandTest {
  private final Path folder;
  private final CommandLineDesk ours;
  private final CommandLineDesk theirs;

  KeysCommandTest(@TempDir Path folder) {
    this.folder = folder;
    ours = new CommandLineDesk(folder.resolve("ours"));
    theirs = new CommandLineDesk(folder.resolve("theirs"));
  }

  @Test
  void aDeskTrustsTheKeyThatAnotherExported() {
    String pem = folder.resolve("theirs.pem").toString();
    Object id = theirs.run("keys", "show", "--owner", "Model desk", "--json").json().get("keyId");

    assertThat(theirs.run("keys", "export", pem).exit()).isZero();
    assertThat(ours.run("keys", "trust", pem, "--json").json())
        .containsEntry("keyId", id)
        .containsEntry("owner", "Model desk");
    assertThat(ours.run("keys", "list").out()).contains("Model desk", String.valueOf(id));
    assertThat(ours.run("keys", "forget", String.valueOf(id)).exit()).isZero();
    assertThat(ours.run("keys", "list", "--json").json().get("keys")).asInstanceOf(LIST).isEmpty();
  }

  @Test
  void thePrivateHalfIsNeverExported() {
    Path pem = folder.resolve("theirs.pem");
    theirs.run("keys", "export", pem.toString());

    assertThat(pem).content().contains("PUBLIC KEY").doesNotContain("PRIVATE");
    assertThat(theirs.run("keys", "show", "--json").out()).doesNotContain("PRIVATE");
  }

  @Test
  void aRevokedKeyIsListedWithItsReasonAndRefusedAfterwards() {
    String pem = folder.resolve("theirs.pem").toString();
    theirs.run("keys", "export", pem);
    ours.run("keys", "trust", pem);

    CommandLineDesk.Outcome revoked =
        ours.run("keys", "revoke", pem, "--why", "laptop stolen", "--json");
    assertThat(revoked.exit()).isZero();
    assertThat(revoked.json()).containsEntry("why", "laptop stolen").containsKey("revokedAt");
    assertThat(ours.run("keys", "list").out()).contains("laptop stolen");
    assertThat(ours.run("keys", "list", "--json").json().get("keys")).asInstanceOf(LIST).isEmpty();
    assertThat(ours.run("keys", "trust", pem).err()).contains("KEY-111");
    assertThat(ours.run("keys", "revoke", "1234", "--why", "x").err()).contains("KEY-113");
  }

  @Test
  void aDeskThatRevokesItsOwnKeyIsToldWhatToDo() {
    Object id = ours.run("keys", "show", "--json").json().get("keyId");

    CommandLineDesk.Outcome revoked =
        ours.run("keys", "revoke", String.valueOf(id), "--why", "laptop stolen");

    assertThat(revoked.err()).contains("models reseal");
    assertThat(ours.run("keys", "show", "--json").json().get("keyId")).isNotEqualTo(id);
  }

  @Test
  void whatIsNoKeyIsBadInput() {
    CommandLineDesk.Outcome outcome =
        ours.run("keys", "trust", folder.resolve("absent").toString());

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("KEY-103").doesNotContain("Exception");
    assertThat(ours.run("keys", "forget", "abcdef").err()).contains("KEY-106");
  }
}
