package org.riskbench.app;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.ui.help.HelpButtonController;
import org.riskbench.ui.help.HelpController;
import org.riskbench.ui.help.HelpViewModel;
import org.riskbench.ui.help.TakeTourController;
import org.riskbench.ui.help.TourController;
import org.riskbench.ui.help.TourOfferController;
import org.riskbench.ui.help.TourViewModel;
import org.riskbench.ui.help.WordsController;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** What explains the window, wired by hand. */
final class HelpScreens {
  private final HelpViewModel help;
  private final TourViewModel tour;

  HelpScreens(Session session, Messages messages, ObservableBooleanValue training) {
    help = new HelpViewModel(session, messages);
    tour = new TourViewModel(session, messages, training);
  }

  /** What can be asked from anywhere. */
  List<Command> commands() {
    return List.of(
        new Command("help.explain", "help.explain", "fth-info", "Shortcut+I", help::explainThis),
        new Command("help.words", "help.words.show", "fth-book-open", "", help::listAll),
        new Command("help.tour", "help.tour", "fth-compass", "", this::takeTour));
  }

  private void takeTour() {
    help.closeList();
    tour.begin();
  }

  /** What lies over the screens when it is asked for. */
  Map<String, ObservableBooleanValue> overlays() {
    return Map.of("help-words", help.listedProperty());
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers) {
    controllers.put(HelpController.class, () -> new HelpController(help));
    controllers.put(HelpButtonController.class, () -> new HelpButtonController(help));
    controllers.put(WordsController.class, () -> new WordsController(help, tour));
    controllers.put(TourController.class, () -> new TourController(tour));
    controllers.put(TakeTourController.class, () -> new TakeTourController(tour));
    controllers.put(TourOfferController.class, () -> new TourOfferController(tour));
  }
}
