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
    session.settingsProperty().addListener((property, before, now) -> changed(before, now));
  }

  private void changed(Settings before, Settings now) {
    boolean meant = !chosen(before, now).equals(now);
    if (!moving && meant && session.screenProperty().get() == Screen.SETTINGS) {
      history.remember(before, what);
    }
  }

  /**
   * What is chosen on this screen as it stood then, and all else as it is now: other screens keep
   * habits, folders and whom to trust among the settings, which nobody means to undo from here.
   */
  private static Settings chosen(Settings then, Settings now) {
    return now.look(look -> then.look())
        .folders(folders -> folders.withRegistry(then.folders().registry()))
        .serving(serving -> serving.withPort(then.serving().port()))
        .habits(
            habits -> habits.withReopen(then.habits().reopen()).withRecent(then.habits().recent()))
        .updates(updates -> updates.withOn(then.updates().on()));
  }

  TakingBack takingBack() {
    return TakingBack.of(
        history,
        () -> put(history.undo(session.settings())),
        () -> put(history.redo(session.settings())));
  }

  private void put(Settings settings) {
    moving = true;
    session.changeSettings(now -> chosen(settings, now));
    moving = false;
  }
}
