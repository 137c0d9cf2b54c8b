package org.riskbench.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/**
 * Something that can be done from anywhere: by its keys, from the palette, by a button that shows
 * its keys.
 *
 * @param word group and name, such as {@code train.start}; unique in a book
 * @param titleKey key of the text that says what it does, beginning with a verb where it can
 * @param icon literal of the Feather icon
 * @param keys such as {@code Shortcut+K}; several separated by a comma and a space; "" for none
 * @param possible whether it can be done now
 * @param action does it; called only while it is possible
 * @param only the screen that its keys need in front; empty if they work everywhere
 * @param detail what it would do now, or where it leads; "" where the title says it all
 * @param reason why it can't be done now; "" where that needs no words
 */
public record Command(
    String word,
    String titleKey,
    String icon,
    String keys,
    ObservableBooleanValue possible,
    Runnable action,
    Optional<Screen> only,
    ObservableStringValue detail,
    ObservableStringValue reason) {
  /** Something whose keys work everywhere. */
  public Command(
      String word,
      String titleKey,
      String icon,
      String keys,
      ObservableBooleanValue possible,
      Runnable action) {
    this(word, titleKey, icon, keys, possible, action, Optional.empty(), nothing(), nothing());
  }

  /** Something that can always be done, and whose keys work everywhere. */
  public Command(String word, String titleKey, String icon, String keys, Runnable action) {
    this(word, titleKey, icon, keys, new SimpleBooleanProperty(true), action);
  }

  private static ObservableStringValue nothing() {
    return new SimpleStringProperty("");
  }

  /** The same, with keys that work only while a screen is in front. */
  public Command onlyOn(Screen screen) {
    return new Command(
        word, titleKey, icon, keys, possible, action, Optional.of(screen), detail, reason);
  }

  /** The same, telling what it would do now. */
  public Command saying(ObservableStringValue now) {
    return new Command(word, titleKey, icon, keys, possible, action, only, now, reason);
  }

  /** The same, telling why it can't be done while it can't. */
  public Command because(ObservableStringValue why) {
    return new Command(word, titleKey, icon, keys, possible, action, only, detail, why);
  }

  /** The first part of the word: what it belongs to. */
  public String group() {
    int dot = word.indexOf('.');
    return dot < 0 ? word : word.substring(0, dot);
  }

  /** Key of the group's name. */
  public String groupKey() {
    return "command.group." + group();
  }

  /** Each of its keys. */
  public List<String> strokes() {
    return keys.isEmpty() ? List.of() : Arrays.asList(keys.split(", ", -1));
  }

  public boolean isPossible() {
    return possible.get();
  }

  /** Does it, if it can be done now; whether it could. */
  public boolean run() {
    boolean can = isPossible();
    if (can) {
      action.run();
    }
    return can;
  }

  /** Whether the keys of both can be meant at the same moment. */
  boolean meets(Command other) {
    return only.isEmpty() || other.only.isEmpty() || only.equals(other.only);
  }
}
