package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.session.Session;

class SettingsKeeperTest {
  @TempDir private Path home;
  private final Session session = new Session(Settings.DEFAULT);
  private final NoticeBoard notices = new NoticeBoard();

  private SettingsStore keep(Path file) {
    SettingsStore store = new SettingsStore(file);
    new SettingsKeeper(session, new InlineJobRunner(), store, notices).begin();
    return store;
  }

  private void choose(int pixels) {
    session.changeSettings(settings -> settings.look(look -> look.withFontSize(pixels)));
  }

  @Test
  void aChangeIsOnDiskAtOnceSoThatAKilledProgramLosesNone() {
    SettingsStore store = keep(home.resolve("settings.json"));

    choose(18);

    assertThat(store.load().settings().look().fontSize()).isEqualTo(18);
    assertThat(notices.pinned()).isEmpty();
  }

  @Test
  void aChangeThatCannotBeSavedIsSaidUntilOneCan() throws IOException {
    Path blocked = Files.createFile(home.resolve("folder"));
    SettingsStore store = keep(blocked.resolve("settings.json"));

    choose(18);
    assertThat(notices.pinned().get(0).notice().code()).isEqualTo("USE-303");
    assertThat(session.settings().look().fontSize()).as("it holds all the same").isEqualTo(18);

    Files.delete(blocked);
    choose(16);
    assertThat(notices.pinned()).isEmpty();
    assertThat(store.load().settings().look().fontSize()).isEqualTo(16);
  }
}
