package org.riskbench.app;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.CommandBook;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.ModelSupply;
import org.riskbench.ui.session.Session;

/**
 * Puts what a screen has to offer into the book: whoever asks for it from elsewhere is led there
 * first, and what is impossible says what is missing on the desk.
 */
final class Offers {
  private final CommandBook book;
  private final Session session;
  private final Screen screen;
  private final Optional<ScreenView> view;
  private final StringBinding lack;

  private Offers(
      CommandBook book,
      Session session,
      Screen screen,
      Optional<ScreenView> view,
      StringBinding lack) {
    this.book = book;
    this.session = session;
    this.screen = screen;
    this.view = view;
    this.lack = lack;
  }

  /** What a screen as a whole offers. */
  static Offers of(CommandBook book, Session session, Messages messages, Screen screen) {
    return new Offers(book, session, screen, Optional.empty(), lack(session, messages, screen));
  }

  /** What a view of the screen offers. */
  Offers in(ScreenView place) {
    return new Offers(book, session, screen, Optional.of(place), lack);
  }

  /** What must lie on the desk before anything is possible there. */
  private static StringBinding lack(Session session, Messages messages, Screen screen) {
    return Bindings.createStringBinding(
        () -> {
          String missing = missing(session, screen);
          return missing.isEmpty() ? "" : messages.text("command.lack." + missing);
        },
        session.datasetProperty(),
        session.selectedRunProperty(),
        session.models());
  }

  private static String missing(Session session, Screen screen) {
    return switch (screen) {
      case DATA, TRAIN -> session.dataset().isEmpty() ? "data" : "";
      case COMPARE, DECIDE, EXPLAIN -> session.selectedRun().isEmpty() ? "run" : "";
      case PUBLISH, EXPORT -> lackOf(ModelSupply.of(session.models()));
      case MODELS -> session.models().isEmpty() ? "model" : "";
      case SETTINGS -> "";
    };
  }

  private static String lackOf(ModelSupply supply) {
    return supply == ModelSupply.USABLE ? "" : supply.key("model");
  }

  /** Something that can always be done. */
  void add(String name, String titleKey, String icon, String keys, Runnable action) {
    add(name, titleKey, icon, keys, new SimpleBooleanProperty(true), action);
  }

  /** Something done where the user is, whose keys work on every screen. */
  void addHere(String name, String titleKey, String icon, String keys, Runnable action) {
    book.add(new Command(screen.word() + "." + name, titleKey, icon, keys, action));
  }

  /** Something with keys of its own while its screen is in front. */
  void add(
      String name,
      String titleKey,
      String icon,
      String keys,
      ObservableBooleanValue possible,
      Runnable action) {
    book.add(command(name, titleKey, icon, keys, possible, action).onlyOn(screen));
  }

  /** Something whose keys work on every screen. */
  void addEverywhere(
      String name,
      String titleKey,
      String icon,
      String keys,
      ObservableBooleanValue possible,
      Runnable action) {
    book.add(command(name, titleKey, icon, keys, possible, action));
  }

  private Command command(
      String name,
      String titleKey,
      String icon,
      String keys,
      ObservableBooleanValue possible,
      Runnable action) {
    Runnable led =
        () -> {
          session.go(screen);
          view.ifPresent(session::show);
          action.run();
        };
    return new Command(screen.word() + "." + name, titleKey, icon, keys, possible, led)
        .because(lack);
  }
}
