package org.riskbench.app;

import java.util.List;
import org.riskbench.ui.desk.DeskViewModel;
import org.riskbench.ui.kit.Command;

/** What can be done with all that lies on the desk. */
final class KeptCommands {
  private final DeskViewModel kept;

  KeptCommands(DeskViewModel kept) {
    this.kept = kept;
  }

  List<Command> all() {
    return List.of(
        new Command(
            "desk.fresh",
            "desk.startFresh",
            "fth-file",
            "",
            kept.clearableProperty(),
            kept::startFresh),
        new Command(
            "desk.back",
            "desk.bringBack",
            "fth-rotate-ccw",
            "",
            kept.previousProperty(),
            kept::bringBack));
  }
}
