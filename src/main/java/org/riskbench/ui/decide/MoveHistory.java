package org.riskbench.ui.decide;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Moves of the handles that can be taken back and made again. FX thread only. */
final class MoveHistory {
  private final Deque<Thresholds> before = new ArrayDeque<>();
  private final Deque<Thresholds> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Remembers where the handles stood before a move. */
  void remember(Thresholds from) {
    before.push(from);
    after.clear();
    tell();
  }

  /** One move back, seen from where the handles stand now. */
  Thresholds undo(Thresholds now) {
    return step(now, before, after);
  }

  /** One move forth again. */
  Thresholds redo(Thresholds now) {
    return step(now, after, before);
  }

  private Thresholds step(Thresholds now, Deque<Thresholds> from, Deque<Thresholds> to) {
    if (from.isEmpty()) {
      return now;
    }
    to.push(now);
    Thresholds found = from.pop();
    tell();
    return found;
  }

  void forget() {
    before.clear();
    after.clear();
    tell();
  }

  private void tell() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }
}
