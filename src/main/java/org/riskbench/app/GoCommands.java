package org.riskbench.app;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.Session;

/** The ways to each screen and each of its views. */
final class GoCommands {
  private final Session session;
  private final Messages messages;

  GoCommands(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  List<Command> all() {
    return Stream.of(Screen.values())
        .flatMap(screen -> Stream.concat(Stream.of(to(screen)), views(screen)))
        .toList();
  }

  private Command to(Screen screen) {
    return new Command(
        "go." + screen.word(),
        screen.titleKey(),
        screen.icon(),
        "Shortcut+" + screen.number(),
        () -> session.go(screen));
  }

  private Stream<Command> views(Screen screen) {
    return ScreenView.of(screen).stream().map(view -> to(screen, view));
  }

  private Command to(Screen screen, ScreenView view) {
    return new Command(
            "go." + screen.word() + "." + view.word(),
            view.titleKey(),
            screen.icon(),
            "",
            () -> session.enter(view))
        .saying(new ReadOnlyStringWrapper(messages.text(screen.titleKey())));
  }
}
