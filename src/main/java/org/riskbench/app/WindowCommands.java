package org.riskbench.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.kit.JobEntry;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.Session;

/** What belongs to no screen: the job in the status strip, and the next view of any screen. */
final class WindowCommands {
  private final Session session;
  private final JobBoard board;

  WindowCommands(Session session, JobBoard board) {
    this.session = session;
    this.board = board;
  }

  List<Command> all() {
    return List.of(
        new Command(
            "window.cancel",
            "command.window.cancel",
            "fth-x-circle",
            "Shortcut+Period",
            Bindings.createBooleanBinding(
                () -> board.currentProperty().get().isPresent(), board.currentProperty()),
            () -> board.currentProperty().get().ifPresent(JobEntry::cancel)),
        new Command(
            "window.nextView",
            "command.window.nextView",
            "fth-chevrons-right",
            "Shortcut+Page Down",
            () -> turn(1)),
        new Command(
            "window.viewBefore",
            "command.window.viewBefore",
            "fth-chevrons-left",
            "Shortcut+Page Up",
            () -> turn(-1)));
  }

  /** From the last view to the first again. */
  private void turn(int by) {
    Screen screen = session.screenProperty().get();
    List<ScreenView> views = ScreenView.of(screen);
    if (!views.isEmpty()) {
      int now = views.indexOf(session.whereabouts().viewProperty(screen).get());
      session.show(views.get(Math.floorMod(now + by, views.size())));
    }
  }
}
