package org.riskbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The look the user chose: theme and font size. FX thread only; owned by the settings screen. */
public final class Appearance {
  /** Smallest, normal and largest font size in points. */
  public static final int MIN_FONT = 11;

  public static final int NORMAL_FONT = 13;
  public static final int MAX_FONT = 20;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final IntegerProperty fontSize = new SimpleIntegerProperty(NORMAL_FONT);
  private final BooleanBinding dark;

  /**
   * A look that follows the system until told otherwise.
   *
   * @param systemDark whether the system is dark
   */
  public Appearance(boolean systemDark) {
    dark =
        Bindings.createBooleanBinding(
            () -> theme.get() == Theme.DARK || (theme.get() == Theme.SYSTEM && systemDark), theme);
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public IntegerProperty fontSizeProperty() {
    return fontSize;
  }

  /** Whether the window is dark now. */
  public BooleanBinding darkProperty() {
    return dark;
  }

  public boolean isDark() {
    return dark.get();
  }

  /** Turns light into dark and back. */
  public void toggle() {
    theme.set(isDark() ? Theme.LIGHT : Theme.DARK);
  }
}
