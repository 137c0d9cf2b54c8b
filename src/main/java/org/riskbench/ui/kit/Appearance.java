package org.riskbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import org.riskbench.settings.Look;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;

/** How the window looks now, by the settings and the system. FX thread only. */
public final class Appearance {
  private final BooleanBinding dark;
  private final BooleanBinding still;
  private final IntegerBinding fontSize;

  /** The look that settings ask for, on a system that has its own wishes. */
  public Appearance(ObservableValue<Settings> settings, SystemAppearance system) {
    dark =
        Bindings.createBooleanBinding(
            () -> isDark(settings.getValue().look().theme(), system.dark()), settings);
    still =
        Bindings.createBooleanBinding(() -> isStill(settings.getValue().look(), system), settings);
    fontSize = Bindings.createIntegerBinding(() -> settings.getValue().look().fontSize(), settings);
  }

  private static boolean isDark(Theme theme, boolean systemDark) {
    return theme == Theme.DARK || (theme == Theme.SYSTEM && systemDark);
  }

  private static boolean isStill(Look look, SystemAppearance system) {
    return system.still() || !look.motion();
  }

  public BooleanBinding darkProperty() {
    return dark;
  }

  public boolean isDark() {
    return dark.get();
  }

  /** Whether nothing may move by itself. */
  public BooleanBinding stillProperty() {
    return still;
  }

  public boolean isStill() {
    return still.get();
  }

  /** Size of ordinary text in pixels. */
  public IntegerBinding fontSizeProperty() {
    return fontSize;
  }
}
