package org.riskbench.app;

import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.MoveHistory;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.session.Session;

/** What was changed on the screen Settings, to be taken back. FX thread only. */
final class SettingsMoves {
  private final Session session;
  private final String what;
  private final MoveHistory<Settings> history = new MoveHistory<>();
  private boolean moving;

  SettingsMoves(Session session, String what) {
    this.session = session;
    this.what = what;
    session.settingsProperty().addListener((property, before, now) -> changed(before));
  }

  /** Other screens remember habits and folders among the settings, which nobody means to undo. */
  private void changed(Settings before) {
    if (!moving && session.screenProperty().get() == Screen.SETTINGS) {
      history.remember(before, what);
    }
  }

  TakingBack takingBack() {
    return TakingBack.of(
        history,
        () -> put(history.undo(session.settings())),
        () -> put(history.redo(session.settings())));
  }

  private void put(Settings settings) {
    moving = true;
    session.changeSettings(now -> settings);
    moving = false;
  }
}
