package org.riskbench.ui.kit;

import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/**
 * A box that offers what a list holds and shows what is chosen of it. A box whose list is filled
 * anew forgets its value, after whoever else listens to the list; so it has a list of its own, and
 * gets its value back once that is filled. FX thread only.
 */
public final class ListedChoice<T> {
  private final ComboBox<T> box;
  private final ObservableList<T> list;
  private final ObservableValue<Optional<T>> chosen;

  private ListedChoice(
      ComboBox<T> box, ObservableList<T> list, ObservableValue<Optional<T>> chosen) {
    this.box = box;
    this.list = list;
    this.chosen = chosen;
  }

  /**
   * Lets a box follow.
   *
   * @param chosen may be empty, and may for a moment be something that the list no longer holds
   */
  public static <T> void follow(
      ComboBox<T> box, ObservableList<T> list, ObservableValue<Optional<T>> chosen) {
    ListedChoice<T> choice = new ListedChoice<>(box, list, chosen);
    list.addListener((Observable changed) -> choice.fill());
    chosen.addListener((property, before, now) -> choice.show());
    choice.fill();
  }

  private void fill() {
    if (!box.getItems().equals(list)) {
      box.setValue(null); // else it may move on to what takes the place of its value
      box.getItems().setAll(list);
    }
    show();
  }

  private void show() {
    box.setValue(chosen.getValue().orElse(null));
  }
}
