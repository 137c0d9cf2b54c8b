package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.session.Session;

class SettingsMovesTest {
  private final Session session = new Session(Settings.DEFAULT);
  private final TakingBack moves = new SettingsMoves(session, "a setting").takingBack();

  private void chooseSize(int pixels) {
    session.go(Screen.SETTINGS);
    session.changeSettings(settings -> settings.look(look -> look.withFontSize(pixels)));
  }

  private void trustOnlySealedModels() {
    session.go(Screen.PUBLISH);
    session.changeSettings(settings -> settings.serving(serving -> serving.withOnlyTrusted(true)));
  }

  @Test
  void whatWasChosenIsTakenBackAndMadeAgain() {
    int before = session.settings().look().fontSize();
    chooseSize(18);

    moves.undo().run();
    assertThat(session.settings().look().fontSize()).isEqualTo(before);

    moves.redo().run();
    assertThat(session.settings().look().fontSize()).isEqualTo(18);
  }

  @Test
  void whomToTrustStaysAsItWasSaidElsewhereSince() {
    chooseSize(18);
    trustOnlySealedModels();

    moves.undo().run();

    assertThat(session.settings().serving().onlyTrusted()).isTrue();
    moves.redo().run();
    assertThat(session.settings().serving().onlyTrusted()).isTrue();
  }

  @Test
  void whatIsOnlyRememberedWhileTheScreenIsInFrontIsNoMove() {
    session.go(Screen.SETTINGS);

    session.changeSettings(settings -> settings.habits(habits -> habits.withTourSeen(true)));
    session.changeSettings(
        settings -> settings.folders(folders -> folders.withLast(Path.of("tables"))));

    assertThat(moves.undoable().get()).isFalse();
  }
}
