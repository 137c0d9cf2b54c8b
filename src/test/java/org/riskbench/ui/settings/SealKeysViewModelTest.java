package org.riskbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.NamedKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;

class SealKeysViewModelTest {
  private final Path folder;
  private final SealKeysViewModel keys;

  SealKeysViewModelTest(@TempDir Path folder) {
    this.folder = folder;
    this.keys =
        new SealKeysViewModel(
            folder.resolve("keys"), Messages.bundled(), new InlineJobRunner(), new Toasts());
  }

  @Test
  void lookingMakesNoKey() {
    keys.refresh();

    assertThat(keys.getKeyId()).isEmpty();
    assertThat(folder.resolve("keys")).doesNotExist();
  }

  @Test
  void theExportedKeyIsTheOneShown() {
    Path file = folder.resolve("mine.pem");
    keys.exportTo(file);

    assertThat(keys.getKeyId()).isEqualTo(NamedKey.read(file).key().id());
    assertThat(keys.getNotice()).isEmpty();
    keys.exportTo(file);
    assertThat(keys.getNotice()).isPresent();
  }

  @Test
  void aTrustedKeyIsListedUntilItIsForgotten() {
    Path file = folder.resolve("theirs.pem");
    NamedKey theirs = DeskKey.make(OwnerName.typed("Model desk")).open();
    theirs.write(file);

    keys.trust(file);
    assertThat(keys.getRows())
        .containsExactly(new KeyRow("Model desk", theirs.key().id(), "Trusted", true));
    keys.forget(keys.getRows().get(0));
    assertThat(keys.getRows()).isEmpty();
  }

  @Test
  void aRevokedKeyStaysInTheTableAndCountsNoLonger() {
    Path file = folder.resolve("theirs.pem");
    DeskKey.make(OwnerName.typed("Model desk")).open().write(file);
    keys.trust(file);

    keys.askToRevoke(keys.getRows().get(0));
    assertThat(keys.getRevocation().isAsked()).isTrue();
    assertThat(keys.getRevocation().getText()).contains("Model desk");
    keys.revoke(); // nothing without a reason
    assertThat(keys.getRows().get(0).counts()).isTrue();
    keys.whyProperty().set("laptop stolen");
    keys.revoke();

    assertThat(keys.getRevocation().isAsked()).isFalse();
    assertThat(keys.getRows()).hasSize(1);
    assertThat(keys.getRows().get(0).state()).startsWith("Revoked on");
    assertThat(keys.getRows().get(0).counts()).isFalse();
    keys.trust(file);
    assertThat(keys.getNotice()).isPresent();
  }

  @Test
  void theDesksOwnKeyGoesOutOfUse() {
    keys.exportTo(folder.resolve("mine.pem"));
    String before = keys.getKeyId();

    keys.askToRevokeOwn();
    keys.whyProperty().set("laptop stolen");
    keys.revoke();

    assertThat(keys.getKeyId()).isEmpty();
    keys.exportTo(folder.resolve("new.pem"));
    assertThat(keys.getKeyId()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void aNameIsKeptOnceItsFieldIsLeft() {
    keys.ownerProperty().set("Risk desk");
    keys.leaveOwner();
    assertThat(new DeskKeyStore(folder.resolve("keys")).require().owner()).hasToString("Risk desk");

    keys.ownerProperty().set("<b>");
    keys.leaveOwner();
    assertThat(keys.getOwnerError()).isNotEmpty();
  }

  @Test
  void whatIsNoKeySaysSo() throws IOException {
    keys.trust(Files.writeString(folder.resolve("x.pem"), "no key"));

    assertThat(keys.getNotice()).isPresent();
    assertThat(keys.getRows()).isEmpty();
  }
}
