package org.riskbench.ui.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.settings.Language;
import org.riskbench.settings.Serving;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.WindowLanguage;
import org.riskbench.ui.session.Session;

/** What the user prefers. A change holds at once, but a language from the next start. */
public final class SettingsViewModel {
  private final Session session;
  private final Messages messages;
  private final ObservableList<Named<Theme>> themes;
  private final ObservableList<Named<Integer>> fontSizes;
  private final ObservableList<Named<Language>> languages;
  private final Locale system;
  private final SystemAppearance wishes;
  private final Optional<Runnable> restart;
  private final ReadOnlyBooleanWrapper otherLanguage = new ReadOnlyBooleanWrapper();
  private final StringProperty port;
  private final ReadOnlyStringWrapper portError = new ReadOnlyStringWrapper("");

  /**
   * A value and its name for people.
   *
   * @param <T> the value
   */
  public record Named<T>(T value, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * The settings of a session.
   *
   * @param system the machine's own language
   * @param wishes what the machine's user wants of all programs
   * @param restart closes the window and opens it again, where that is possible
   */
  public SettingsViewModel(
      Session session,
      Locale system,
      SystemAppearance wishes,
      Messages messages,
      Optional<Runnable> restart) {
    this.restart = restart;
    this.session = session;
    this.wishes = wishes;
    this.system = system;
    this.messages = messages;
    this.themes =
        FXCollections.observableArrayList(
            Stream.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK).map(this::named).toList());
    this.fontSizes =
        FXCollections.observableArrayList(
            IntStream.of(11, 12, 13, 14, 16, 18, 20, 24).mapToObj(this::named).toList());
    this.languages =
        FXCollections.observableArrayList(
            Stream.of(Language.SYSTEM, Language.ENGLISH, Language.GERMAN)
                .map(this::named)
                .toList());
    this.port = new SimpleStringProperty(Integer.toString(session.settings().serving().port()));
  }

  private Named<Theme> named(Theme theme) {
    return new Named<>(theme, messages.text("theme." + theme.name().toLowerCase(Locale.ROOT)));
  }

  private Named<Language> named(Language language) {
    String key = "language." + language.name().toLowerCase(Locale.ROOT);
    return new Named<>(language, messages.text(key));
  }

  private Named<Integer> named(int pixels) {
    return new Named<>(pixels, messages.text("settings.font.pixels", pixels));
  }

  /** Wears the theme at a place of the list. */
  public void choose(int place) {
    if (place >= 0) {
      session.changeSettings(
          settings -> settings.look(look -> look.withTheme(themes.get(place).value())));
    }
  }

  /** Speaks the language at a place of the list, from the next start. */
  public void chooseLanguage(int place) {
    if (place >= 0) {
      Language chosen = languages.get(place).value();
      session.changeSettings(settings -> settings.look(look -> look.withLanguage(chosen)));
      otherLanguage.set(WindowLanguage.of(chosen, system) != WindowLanguage.current());
    }
  }

  /** Closes the window and opens it again, so that it speaks the language chosen. */
  public void restart() {
    restart.ifPresent(Runnable::run);
  }

  public boolean isRestartable() {
    return restart.isPresent();
  }

  public void chooseFont(Named<Integer> size) {
    session.changeSettings(settings -> settings.look(look -> look.withFontSize(size.value())));
  }

  /** Lets things move by themselves, or keeps them still. */
  public void chooseMotion(boolean moving) {
    session.changeSettings(settings -> settings.look(look -> look.withMotion(moving)));
  }

  /** Whether things may move by themselves. */
  public boolean isMoving() {
    return session.settings().look().motion() && !wishes.still();
  }

  /** Whether the system asks for no movement, whatever is set here. */
  public boolean isSystemStill() {
    return wishes.still();
  }

  /** Takes over the port as typed, or says what is wrong with it. */
  public void leavePort() {
    Optional<Integer> typed = portNumber(port.get().strip());
    portError.set(typed.isPresent() ? "" : messages.text("settings.port.wrong"));
    typed.ifPresent(
        number ->
            session.changeSettings(
                settings -> settings.serving(serving -> serving.withPort(number))));
  }

  private static Optional<Integer> portNumber(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(text);
    return number <= Serving.LARGEST_PORT ? Optional.of(number) : Optional.empty();
  }

  public Named<Theme> theme() {
    return named(session.settings().look().theme());
  }

  public Named<Integer> fontSize() {
    return named(session.settings().look().fontSize());
  }

  public Named<Language> language() {
    return named(session.settings().look().language());
  }

  public ObservableList<Named<Language>> getLanguages() {
    return languages;
  }

  /** Whether another language was chosen than the one the window speaks. */
  public ReadOnlyBooleanProperty otherLanguageProperty() {
    return otherLanguage.getReadOnlyProperty();
  }

  public boolean isOtherLanguage() {
    return otherLanguage.get();
  }

  /** Tells a listener of every change, the shell's theme button's too. */
  public void whenChanged(Runnable listener) {
    session.settingsProperty().addListener((property, before, now) -> listener.run());
  }

  public ObservableList<Named<Theme>> getThemes() {
    return themes;
  }

  public ObservableList<Named<Integer>> getFontSizes() {
    return fontSizes;
  }

  public StringProperty portProperty() {
    return port;
  }

  public String getPort() {
    return port.get();
  }

  public ReadOnlyStringProperty portErrorProperty() {
    return portError.getReadOnlyProperty();
  }

  public String getPortError() {
    return portError.get();
  }
}
