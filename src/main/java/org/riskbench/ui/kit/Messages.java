package org.riskbench.ui.kit;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The window's texts by key. Immutable. */
public final class Messages {
  private final ResourceBundle bundle;

  public Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts that come with the program, in the language this process speaks. */
  public static Messages bundled() {
    return bundled(WindowLanguage.current());
  }

  /** The texts that come with the program in a language, whatever the machine's own is. */
  public static Messages bundled(WindowLanguage language) {
    return new Messages(
        ResourceBundle.getBundle(
            "i18n.messages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** For the FXML loader. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * The text of a key with its places filled in (MessageFormat: {@code {0}}, apostrophes doubled).
   * Without arguments the text is taken as it stands.
   *
   * @throws MissingResourceException if there is no such key
   */
  public String text(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, bundle.getLocale()).format(arguments);
  }

  /** Whether there is a text of that key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The text of a key, or the key itself where it is a plain name (such as a phase's). */
  public String textOrName(String keyOrName) {
    return bundle.containsKey(keyOrName) ? bundle.getString(keyOrName) : keyOrName;
  }

  /** The name of a learner; an imported model is called by its file. */
  public String learner(String name) {
    String known = "learner." + name;
    return bundle.containsKey(known) ? bundle.getString(known) : name;
  }

  /** The name of a band: one that the program gave is translated, one of the user's is not. */
  public String band(String name) {
    String known = "band." + name;
    return bundle.containsKey(known) ? bundle.getString(known) : name;
  }

  /** Where a band begins: {@code decline from 750}. */
  public String bandFrom(String name, int from) {
    return text("band.from", band(name), Integer.toString(from));
  }

  /** The name of a job's phase. */
  public String phase(String key) {
    String known = "phase." + key;
    return bundle.containsKey(known) ? bundle.getString(known) : learner(textOrName(key));
  }
}
