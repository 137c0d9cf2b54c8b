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
    assertThat(keys.getRows()).containsExactly(new KeyRow("Model desk", theirs.key().id()));
    keys.forget(keys.getRows().get(0));
    assertThat(keys.getRows()).isEmpty();
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
