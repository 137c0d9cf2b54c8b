package org.riskbench.ui.records;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A column, shown or not. */
public final class ColumnChoice {
  private final String name;
  private final BooleanProperty shown = new SimpleBooleanProperty(true);

  ColumnChoice(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public BooleanProperty shownProperty() {
    return shown;
  }

  public boolean isShown() {
    return shown.get();
  }

  @Override
  public String toString() {
    return name;
  }
}
