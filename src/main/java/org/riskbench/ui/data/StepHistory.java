package org.riskbench.ui.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What can be taken back and done again. FX thread only. */
final class StepHistory {
  /** Older steps are forgotten: each may hold a column of its own. */
  private static final int MOST = 50;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyIntegerWrapper moves = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");

  /** Remembers what was just done. */
  void add(Step step) {
    done.push(step);
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
    tell();
    moves.set(moves.get() + 1);
  }

  /** Counts what was done. */
  ReadOnlyIntegerProperty movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /** The step to take back, which can then be done again. */
  Optional<Step> undo() {
    return move(done, undone);
  }

  /** The step to do again. */
  Optional<Step> redo() {
    return move(undone, done);
  }

  private Optional<Step> move(Deque<Step> from, Deque<Step> to) {
    Optional<Step> step = Optional.ofNullable(from.poll());
    step.ifPresent(to::push);
    tell();
    return step;
  }

  void forget() {
    done.clear();
    undone.clear();
    tell();
  }

  private void tell() {
    undoText.set(done.isEmpty() ? "" : done.getFirst().text());
    redoText.set(undone.isEmpty() ? "" : undone.getFirst().text());
  }

  /** What undo would take back; empty if there is nothing. */
  ReadOnlyStringProperty undoTextProperty() {
    return undoText.getReadOnlyProperty();
  }

  /** What redo would do again; empty if there is nothing. */
  ReadOnlyStringProperty redoTextProperty() {
    return redoText.getReadOnlyProperty();
  }
}
