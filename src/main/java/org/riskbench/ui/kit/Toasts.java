package org.riskbench.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Short words of success, some with a way back; the shell shows each for a few seconds. FX thread
 * only.
 */
public final class Toasts {
  private final ObservableList<Toast> shown = FXCollections.observableArrayList();
  private final ObservableList<Toast> shownView = FXCollections.unmodifiableObservableList(shown);

  /**
   * A word of success. Two are the same only if they are the same object.
   *
   * @param back takes back what it tells, if that can be
   */
  public record Toast(String text, Optional<Notice.Action> back) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** What is shown now, oldest first. */
  public ObservableList<Toast> shown() {
    return shownView;
  }

  /** What is said now, oldest first. */
  public List<String> texts() {
    return shown.stream().map(Toast::text).toList();
  }

  /** Shows a text. */
  public void show(String text) {
    shown.add(new Toast(text, Optional.empty()));
  }

  /** Shows a text unless it is shown already, as while a key is held down. */
  public void showOnce(String text) {
    if (!texts().contains(text)) {
      show(text);
    }
  }

  /**
   * Tells that something was done, and offers to take it back: "Removed run 3. [Undo]".
   *
   * @param undo the button's verb
   */
  public void showWithWayBack(String text, String undo, Runnable back) {
    shown.add(new Toast(text, Optional.of(new Notice.Action(undo, back))));
  }

  /** The latest that can be taken back. */
  public Optional<Toast> latestWithWayBack() {
    return shown.stream()
        .filter(toast -> toast.back().isPresent())
        .reduce((earlier, later) -> later);
  }

  /** Takes back what a toast tells, which then goes. */
  public void takeBack(Toast toast) {
    expire(toast);
    toast.back().ifPresent(action -> action.run().run());
  }

  /** Takes one away. */
  public void expire(Toast toast) {
    shown.remove(toast);
  }
}
