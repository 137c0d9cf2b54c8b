package org.riskbench.app;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.Stage;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.JobBoard;
import org.riskbench.ui.shell.LeaveController;
import org.riskbench.ui.shell.LeaveViewModel;

/** The way out of the window, whichever way it is asked for. On the FX thread. */
final class Leaving {
  private final LeaveViewModel leave;
  private Optional<Stage> window = Optional.empty();

  /**
   * A way out that leads nowhere until there is a window.
   *
   * @param unkept whether the disk does not take what lies on the desk
   */
  Leaving(Shared shared, JobBoard board, BooleanSupplier unkept) {
    leave =
        new LeaveViewModel(
            shared.session(),
            board,
            shared.messages(),
            unkept,
            () -> window.ifPresent(Stage::close));
  }

  Command command() {
    return new Command(
        "window.close", "command.window.close", "fth-power", "Shortcut+Q", leave::leave);
  }

  /** Closes the window to have the program start again, or asks first. */
  void restart() {
    leave.restart();
  }

  /** Whether the window was closed for the program to start again. */
  boolean isRestarting() {
    return leave.isRestarting();
  }

  /** Whether the question is to be asked. */
  ObservableBooleanValue asked() {
    return leave.askedProperty();
  }

  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(LeaveController.class, () -> new LeaveController(leave));
  }

  /** Has a window ask before it closes, also when the system wants it to. */
  void watch(Stage stage) {
    window = Optional.of(stage);
    stage.setOnCloseRequest(
        event -> {
          if (!leave.mayLeave()) {
            event.consume();
            stage.setIconified(false);
            stage.toFront();
          }
        });
  }
}
