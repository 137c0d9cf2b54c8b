package org.riskbench.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Moves that can be taken back and made again. FX thread only.
 *
 * @param <S> where things stand between two moves
 */
public final class MoveHistory<S> {
  private final Deque<S> before = new ArrayDeque<>();
  private final Deque<S> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Remembers where things stood before a move. */
  public void remember(S from) {
    before.push(from);
    after.clear();
    tell();
  }

  /** One move back, seen from where things stand now. */
  public S undo(S now) {
    return step(now, before, after);
  }

  /** One move forth again. */
  public S redo(S now) {
    return step(now, after, before);
  }

  private S step(S now, Deque<S> from, Deque<S> to) {
    if (from.isEmpty()) {
      return now;
    }
    to.push(now);
    S found = from.pop();
    tell();
    return found;
  }

  /** No move can be taken back any more. */
  public void forget() {
    before.clear();
    after.clear();
    tell();
  }

  private void tell() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo.getReadOnlyProperty();
  }

  public boolean isCanUndo() {
    return canUndo.get();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return canRedo.getReadOnlyProperty();
  }

  public boolean isCanRedo() {
    return canRedo.get();
  }
}
