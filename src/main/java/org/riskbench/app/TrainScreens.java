package org.riskbench.app;

import java.util.Map;
import java.util.function.Supplier;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.train.TrainController;
import org.riskbench.ui.train.TrainViewModel;

/** The screen Train, wired by hand. Make it on the FX thread. */
final class TrainScreens {
  private final Messages messages;
  private final TrainViewModel train;

  TrainScreens(Shared shared) {
    messages = shared.messages();
    train =
        new TrainViewModel(
            shared.session(), shared.jobs(), messages, shared.surroundings().fxThread());
  }

  TrainViewModel train() {
    return train;
  }

  /** Says how the controller is made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(TrainController.class, () -> new TrainController(train, messages));
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    var working = train.getProgress().workingProperty();
    screen.add(
        "start",
        "command.train.start",
        "fth-play",
        "Shortcut+Enter",
        train.readyProperty(),
        train::train);
    screen.add("pause", "command.train.pause", "fth-pause", "Shortcut+P", working, train::rest);
    screen.add(
        "best",
        "train.best",
        "fth-award",
        "Shortcut+B",
        working.and(train.getBoard().shownProperty()),
        train::takeBest);
    screen.add("cancel", "command.train.cancel", "fth-x-circle", "", working, train::cancel);
    screen.add(
        "next",
        "train.next",
        "fth-arrow-right",
        "Shortcut+Shift+Enter",
        train.trainedProperty(),
        train::next);
  }
}
