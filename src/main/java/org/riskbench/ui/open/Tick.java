package org.riskbench.ui.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A name that may be ticked. */
public final class Tick {
  private final String name;
  private final BooleanProperty ticked;

  Tick(String name, boolean ticked) {
    this.name = name;
    this.ticked = new SimpleBooleanProperty(ticked);
  }

  public String name() {
    return name;
  }

  public BooleanProperty tickedProperty() {
    return ticked;
  }

  @Override
  public String toString() {
    return name;
  }
}
