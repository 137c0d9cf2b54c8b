package org.riskbench.ui.kit;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a choice once it is made. Arrow keys only move through the list, which they open: Enter
 * or a click chooses, Escape leaves what was there. Without this a box takes every value on the
 * way, which matters where a choice takes something from somebody else, or sets off work. FX thread
 * only.
 */
public final class MadeChoice<T> {
  private final ComboBox<T> box;
  private final Consumer<T> made;
  private @Nullable T before;
  private boolean left;
  private boolean watched;

  private MadeChoice(ComboBox<T> box, Consumer<T> made) {
    this.box = box;
    this.made = made;
  }

  /** Calls {@code made} with each choice made in the box, and with values set while it is shut. */
  public static <T> void of(ComboBox<T> box, Consumer<T> made) {
    MadeChoice<T> choice = new MadeChoice<>(box, made);
    box.setOnShowing(event -> choice.begin());
    box.setOnShown(event -> choice.watch());
    box.setOnHidden(event -> choice.end());
    box.setOnAction(event -> choice.changed());
    box.addEventFilter(KeyEvent.KEY_PRESSED, choice::pressed);
  }

  /** Each typed letter opens the list, open or not: what was there before is there no more then. */
  private void begin() {
    if (!box.isShowing()) {
      before = box.getValue();
      left = false;
    }
  }

  /** While the list is open it gets the keys first, so it is the list that hears of Escape. */
  private void watch() {
    if (!watched && box.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
      watched = true;
      skin.getPopupContent()
          .getScene()
          .getWindow()
          .addEventFilter(KeyEvent.KEY_PRESSED, key -> left |= key.getCode() == KeyCode.ESCAPE);
    }
  }

  private void end() {
    if (left) {
      box.setValue(before);
      left = false;
    } else if (!Objects.equals(box.getValue(), before)) {
      tell();
    }
  }

  private void changed() {
    if (!box.isShowing() && !left) {
      tell();
    }
  }

  private void tell() {
    T value = box.getValue();
    if (value != null) {
      made.accept(value);
    }
  }

  private void pressed(KeyEvent key) {
    boolean arrow = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
    if (arrow && !box.isShowing()) {
      box.show();
      key.consume();
    }
  }
}
