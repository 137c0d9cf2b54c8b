package org.riskbench.app;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.KeyNote;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.kit.WindowLanguage;
import org.riskbench.ui.palette.CommandOffers;
import org.riskbench.ui.palette.DeskOffers;
import org.riskbench.ui.palette.PaletteController;
import org.riskbench.ui.palette.PaletteViewModel;
import org.riskbench.ui.palette.RecentlyUsed;
import org.riskbench.ui.palette.ShortcutsController;
import org.riskbench.ui.palette.ShortcutsViewModel;
import org.riskbench.ui.session.Session;

/** The book of commands and what lies over the screens to find them. Make it on the FX thread. */
final class CommandScreens {
  private final Commands commands;
  private final PaletteViewModel palette;
  private final ShortcutsViewModel shortcuts;

  CommandScreens(
      Session session,
      Messages messages,
      Toasts toasts,
      Consumer<String> column,
      Consumer<ModelId> model) {
    commands = Commands.of(session.whereabouts(), messages, toasts);
    palette =
        new PaletteViewModel(
            new CommandOffers(commands, messages, Messages.bundled(WindowLanguage.ENGLISH)),
            new DeskOffers(session, messages, toasts, column, model),
            messages,
            recentlyUsed(session));
    shortcuts = new ShortcutsViewModel(commands, messages);
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
    commands
        .book()
        .add(
            new Command(
                "window.keys",
                "command.window.keys",
                "fth-command",
                "Shortcut+Slash, '?'",
                shortcuts::toggle));
    note();
  }

  /** What is loaded when it is wanted, by its word. */
  Map<String, ObservableBooleanValue> overlays() {
    return Map.of("palette", palette.shownProperty(), "shortcuts", shortcuts.shownProperty());
  }

  /** The commands used last come first in the next sitting too. */
  private static RecentlyUsed recentlyUsed(Session session) {
    return new RecentlyUsed(
        session.settings().habits().used(),
        words ->
            session.changeSettings(settings -> settings.habits(habits -> habits.withUsed(words))));
  }

  /** What tables and handles do with keys of their own. */
  private void note() {
    List.of(
            new KeyNote("data", "records.explain", "Shortcut+E"),
            new KeyNote("data", "records.copy", "Shortcut+C"),
            new KeyNote("train", "keys.note.tick", "Space"),
            new KeyNote("compare", "keys.note.remove", "Delete"),
            new KeyNote("decide", "keys.note.handle", "Left, Right, Home, End"),
            new KeyNote("decide", "keys.note.rule", "Alt+Up, Alt+Down"),
            new KeyNote("models", "keys.note.delete", "Delete"),
            new KeyNote("help", "help.explain", "F1"),
            new KeyNote("window", "keys.note.region", "F6, Shift+F6"),
            new KeyNote("window", "keys.note.close", "Esc"))
        .forEach(commands.book()::note);
  }

  Commands commands() {
    return commands;
  }

  /** The list of keys as a page of the documents. */
  String keyboardPage() {
    return shortcuts.page();
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(PaletteController.class, () -> new PaletteController(palette, commands));
    controllers.put(ShortcutsController.class, () -> new ShortcutsController(shortcuts, commands));
  }
}
