package org.riskbench.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Takes back what was done last on the screen in front, and makes it again; what a toast has just
 * told comes before. FX thread only.
 */
public final class FrontMoves {
  private final Whereabouts user;
  private final Toasts toasts;
  private final Map<Screen, ScreenMoves> screens = new EnumMap<>(Screen.class);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");

  public FrontMoves(Whereabouts user, Toasts toasts) {
    this.user = user;
    this.toasts = toasts;
    user.screenProperty().addListener((Observable changed) -> tell());
    toasts.shown().addListener((Observable changed) -> tell());
  }

  /** Has what is done in a place of a screen taken back from there. */
  public void watch(Screen screen, TakingBack place) {
    screens.computeIfAbsent(screen, any -> new ScreenMoves()).watch(place);
    follow(place.moves());
    follow(place.undoable());
    follow(place.redoable());
    follow(place.undoText());
    follow(place.redoText());
    tell();
  }

  private void follow(ObservableValue<?> value) {
    value.addListener((property, before, now) -> tell());
  }

  private Optional<ScreenMoves> front() {
    return Optional.ofNullable(screens.get(user.screenProperty().get()));
  }

  private void tell() {
    Optional<Toasts.Toast> toast = toasts.latestWithWayBack();
    Optional<TakingBack> back = front().flatMap(ScreenMoves::toUndo);
    Optional<TakingBack> forth = front().flatMap(ScreenMoves::toRedo);
    undoable.set(toast.isPresent() || back.isPresent());
    redoable.set(forth.isPresent());
    undoText.set(
        toast
            .map(Toasts.Toast::text)
            .or(() -> back.map(place -> place.undoText().get()))
            .orElse(""));
    redoText.set(forth.map(place -> place.redoText().get()).orElse(""));
  }

  /** Takes back what was done last. */
  public void undo() {
    toasts
        .latestWithWayBack()
        .ifPresentOrElse(toasts::takeBack, () -> front().ifPresent(ScreenMoves::undo));
    tell();
  }

  /** Makes again what was taken back last. */
  public void redo() {
    front().ifPresent(ScreenMoves::redo);
    tell();
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /** What would be taken back, in a few words. */
  public ReadOnlyStringProperty undoTextProperty() {
    return undoText.getReadOnlyProperty();
  }

  /** What would be made again, in a few words. */
  public ReadOnlyStringProperty redoTextProperty() {
    return redoText.getReadOnlyProperty();
  }
}
