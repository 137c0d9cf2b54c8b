package org.riskbench.app;

import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.riskbench.settings.Look;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.session.Session;

/** How the window looks, changed without going to Settings. */
final class SettingsCommands {
  private static final int STEP = 2;

  private final Session session;
  private final Appearance appearance;

  SettingsCommands(Session session, Appearance appearance) {
    this.session = session;
    this.appearance = appearance;
  }

  void offer(Offers screen) {
    for (Theme theme : Stream.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK).toList()) {
      String word = theme.name().toLowerCase(Locale.ROOT);
      screen.addHere(
          "theme." + word, "command.settings.theme." + word, "fth-sun", "", () -> wear(theme));
    }
    screen.addHere(
        "otherTheme",
        "command.settings.theme.other",
        "fth-moon",
        "Shortcut+Shift+L",
        () -> wear(appearance.isDark() ? Theme.LIGHT : Theme.DARK));
    screen.addHere(
        "font.larger",
        "command.settings.font.larger",
        "fth-zoom-in",
        "Shortcut+Plus, Shortcut+Equals, Shortcut+Add",
        () -> size(now -> now + STEP));
    screen.addHere(
        "font.smaller",
        "command.settings.font.smaller",
        "fth-zoom-out",
        "Shortcut+Minus, Shortcut+Subtract",
        () -> size(now -> now - STEP));
    screen.addHere(
        "font.usual",
        "command.settings.font.usual",
        "fth-type",
        "Shortcut+0",
        () -> size(now -> Look.DEFAULT.fontSize()));
  }

  private void wear(Theme theme) {
    session.changeSettings(settings -> settings.look(look -> look.withTheme(theme)));
  }

  private void size(IntUnaryOperator change) {
    session.changeSettings(
        settings ->
            settings.look(
                look ->
                    look.withFontSize(
                        Math.max(
                            Look.SMALLEST_FONT,
                            Math.min(Look.LARGEST_FONT, change.applyAsInt(look.fontSize()))))));
  }
}
