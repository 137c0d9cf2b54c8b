package org.riskbench.ui.kit;

import java.util.Locale;
import org.riskbench.settings.Language;

/**
 * The languages the window speaks.
 *
 * <p>Which one a process speaks is the Java machine's default locale, said once by {@link #speak}
 * before the first window: JavaFX takes its own texts (OK, Cancel, Copy, Paste) from there, and two
 * owners could disagree. Its format locale stays neutral, so that nothing below the window
 * (answers, files, logs) is written otherwise because somebody reads German.
 */
public enum WindowLanguage {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN);

  private final Locale locale;

  WindowLanguage(Locale locale) {
    this.locale = locale;
  }

  /**
   * What a setting means on a machine: English where there is no translation.
   *
   * @param system the machine's own language
   */
  public static WindowLanguage of(Language chosen, Locale system) {
    return switch (chosen) {
      case ENGLISH -> ENGLISH;
      case GERMAN -> GERMAN;
      case SYSTEM -> of(system);
    };
  }

  private static WindowLanguage of(Locale locale) {
    return locale.getLanguage().equals(GERMAN.locale.getLanguage()) ? GERMAN : ENGLISH;
  }

  /** The language this process speaks. */
  public static WindowLanguage current() {
    return of(Locale.getDefault());
  }

  /** Makes this the language of the process. Only before the window's first text is read. */
  public void speak() {
    Locale.setDefault(locale);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
  }

  /** For texts, figures and dates. */
  public Locale locale() {
    return locale;
  }
}
