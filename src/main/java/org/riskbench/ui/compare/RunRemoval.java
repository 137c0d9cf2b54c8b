package org.riskbench.ui.compare;

import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** Takes the run in hand off the desk; a toast brings it back. FX thread only. */
public final class RunRemoval {
  private final Session session;
  private final Toasts toasts;
  private final Messages messages;

  public RunRemoval(Session session, Toasts toasts, Messages messages) {
    this.session = session;
    this.toasts = toasts;
    this.messages = messages;
  }

  /** Removes the run in hand, if there is one. */
  public void remove() {
    session
        .selectedRun()
        .ifPresent(
            run ->
                toasts.showWithWayBack(
                    messages.text("compare.removed", run.number()),
                    messages.text("command.edit.undo"),
                    session.trained().remove(run)));
  }
}
