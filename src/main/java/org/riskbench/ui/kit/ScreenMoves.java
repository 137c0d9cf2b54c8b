package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;

/**
 * What was done on one screen, whichever of its views it was done in: the last is taken back first.
 * FX thread only.
 */
final class ScreenMoves {
  private final List<TakingBack> places = new ArrayList<>();
  private final Deque<TakingBack> done = new ArrayDeque<>();
  private final Deque<TakingBack> undone = new ArrayDeque<>();
  private boolean moving;

  /** Notes from now on when something is done in a place of the screen. */
  void watch(TakingBack place) {
    places.add(place);
    place
        .moves()
        .addListener(
            (property, before, now) -> {
              if (!moving) { // else it is the echo of what is taken back
                done.push(place);
                undone.clear();
              }
            });
  }

  /** Where something would be taken back; empty if nothing can. */
  Optional<TakingBack> toUndo() {
    return next(done, TakingBack::undoable);
  }

  /** Where something would be made again; empty if nothing can. */
  Optional<TakingBack> toRedo() {
    return next(undone, TakingBack::redoable);
  }

  /** A place may have taken back something by itself, and then stands in the order in vain. */
  private Optional<TakingBack> next(
      Deque<TakingBack> order, Function<TakingBack, ObservableBooleanValue> can) {
    Predicate<TakingBack> able = place -> can.apply(place).get();
    return Stream.concat(order.stream(), places.stream()).filter(able).findFirst();
  }

  void undo() {
    step(toUndo(), done, undone, TakingBack::undo);
  }

  void redo() {
    step(toRedo(), undone, done, TakingBack::redo);
  }

  private void step(
      Optional<TakingBack> found,
      Deque<TakingBack> from,
      Deque<TakingBack> to,
      Function<TakingBack, Runnable> way) {
    found.ifPresent(
        place -> {
          from.removeFirstOccurrence(place);
          to.push(place);
          moving = true;
          way.apply(place).run();
          moving = false;
        });
  }
}
