package org.riskbench.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;

/**
 * Takes the run in hand off the desk; a toast brings it back, and once that has gone, undo does,
 * the last one first, as long as the runs beside it are there. FX thread only.
 */
public final class RunRemoval {
  private final Session session;
  private final Toasts toasts;
  private final Messages messages;
  private final Deque<Runnable> removed = new ArrayDeque<>();
  private final SimpleIntegerProperty waiting = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  public RunRemoval(Session session, Toasts toasts, Messages messages) {
    this.session = session;
    this.toasts = toasts;
    this.messages = messages;
    session.datasetProperty().addListener((property, before, now) -> forgetIfAlone());
  }

  /** Removes the run in hand, if there is one. */
  public void remove() {
    session.selectedRun().ifPresent(this::remove);
  }

  private void remove(DeskRun run) {
    Runnable back = session.trained().remove(run);
    removed.push(back);
    told();
    count.set(count.get() + 1);
    toasts.showWithWayBack(
        messages.text("compare.removed", run.number()),
        messages.text("command.edit.undo"),
        () -> bringBack(back));
  }

  private void bringBack(Runnable back) {
    if (removed.remove(back)) {
      told();
      back.run();
    }
  }

  private void undo() {
    if (!removed.isEmpty()) {
      bringBack(removed.peek());
    }
  }

  /** Runs of other data have nothing to come back to. */
  private void forgetIfAlone() {
    if (session.runs().isEmpty()) {
      removed.clear();
      told();
    }
  }

  private void told() {
    waiting.set(removed.size());
  }

  /** The removals, to be taken back one after the other. */
  public TakingBack takingBack() {
    return new TakingBack(
        count,
        Bindings.greaterThan(waiting, 0),
        new SimpleBooleanProperty(), // removing again is a key away
        Bindings.when(Bindings.greaterThan(waiting, 0))
            .then(messages.text("command.compare.remove"))
            .otherwise(""),
        new SimpleStringProperty(""),
        this::undo,
        () -> {});
  }
}
