package org.riskbench.ui.kit;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/**
 * Whether a screen has so little room that its parts must do with less, seen in the size of its
 * letters. FX thread only.
 */
public final class Room {
  /** In heights of a letter: a window of 1280 x 800 has more of both, one of 960 x 640 less. */
  private static final double NARROW = 60;

  private static final double LOW = 46;
  private static final String COMPACT = "compact";

  private final Region screen;
  private final Labeled letters;
  private final ReadOnlyBooleanWrapper small = new ReadOnlyBooleanWrapper();

  /**
   * Looks at a screen, now and whenever its size changes.
   *
   * @param letters any text of the screen in its ordinary size
   */
  public Room(Region screen, Labeled letters) {
    this.screen = screen;
    this.letters = letters;
    InvalidationListener look = changed -> look();
    screen.widthProperty().addListener(look);
    screen.heightProperty().addListener(look);
    letters.fontProperty().addListener(look);
    small.addListener((property, before, now) -> Platform.runLater(this::style));
  }

  /**
   * Not while styles are being applied, which is when the size of letters is known: what is asked
   * for then comes to some of the screen's nodes only.
   */
  private void style() {
    screen.getStyleClass().remove(COMPACT);
    if (small.get()) {
      screen.getStyleClass().add(COMPACT);
    }
  }

  private void look() {
    double letter = letters.getFont().getSize();
    if (screen.getWidth() > 0 && screen.getHeight() > 0) {
      small.set(screen.getWidth() < NARROW * letter || screen.getHeight() < LOW * letter);
    }
  }

  public ReadOnlyBooleanProperty smallProperty() {
    return small.getReadOnlyProperty();
  }
}
