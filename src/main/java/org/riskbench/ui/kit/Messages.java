package org.riskbench.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The window's texts by key. Immutable. */
public final class Messages {
  private final ResourceBundle bundle;

  public Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts that come with the program. */
  public static Messages bundled() {
    return new Messages(ResourceBundle.getBundle("i18n.messages", Locale.ROOT));
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
        : new MessageFormat(pattern, Locale.ROOT).format(arguments);
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

  /** The name of a job's phase. */
  public String phase(String key) {
    String known = "phase." + key;
    return bundle.containsKey(known) ? bundle.getString(known) : textOrName(key);
  }
}
