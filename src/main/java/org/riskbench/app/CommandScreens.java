package org.riskbench.app;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.palette.CommandOffers;
import org.riskbench.ui.palette.DeskOffers;
import org.riskbench.ui.palette.PaletteController;
import org.riskbench.ui.palette.PaletteViewModel;
import org.riskbench.ui.palette.RecentlyUsed;
import org.riskbench.ui.session.Session;

/** The book of commands and what lies over the screens to find them. Make it on the FX thread. */
final class CommandScreens {
  private final Commands commands;
  private final PaletteViewModel palette;

  CommandScreens(
      Session session,
      Messages messages,
      Toasts toasts,
      Consumer<String> column,
      Consumer<ModelId> model) {
    commands = Commands.of(session.whereabouts(), messages);
    palette =
        new PaletteViewModel(
            new CommandOffers(commands, messages, Messages.bundled()),
            new DeskOffers(session, messages, toasts, column, model),
            messages,
            new RecentlyUsed());
    commands.book().addAll(new GoCommands(session, messages).all());
    commands
        .book()
        .add(
            new Command(
                "window.palette",
                "command.palette",
                "fth-search",
                "Shortcut+K, Shortcut+Shift+P",
                palette::toggle));
  }

  Commands commands() {
    return commands;
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(PaletteController.class, () -> new PaletteController(palette, commands));
  }
}
