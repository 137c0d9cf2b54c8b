package org.riskbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;

/** How the window looks now, by the settings and the system. FX thread only. */
public final class Appearance {
  private final BooleanBinding dark;
  private final IntegerBinding fontSize;

  /**
   * The look that settings ask for.
   *
   * @param systemDark whether the system is dark
   */
  public Appearance(ObservableValue<Settings> settings, boolean systemDark) {
    dark =
        Bindings.createBooleanBinding(
            () -> isDark(settings.getValue().look().theme(), systemDark), settings);
    fontSize = Bindings.createIntegerBinding(() -> settings.getValue().look().fontSize(), settings);
  }

  private static boolean isDark(Theme theme, boolean systemDark) {
    return theme == Theme.DARK || (theme == Theme.SYSTEM && systemDark);
  }

  public BooleanBinding darkProperty() {
    return dark;
  }

  public boolean isDark() {
    return dark.get();
  }

  /** Size of ordinary text in pixels. */
  public IntegerBinding fontSizeProperty() {
    return fontSize;
  }
}
