package org.riskbench.settings;

import java.util.Objects;

/**
 * How the window looks. Immutable.
 *
 * @param fontSize of ordinary text in pixels, 10 to 24
 * @param motion whether anything may move by itself
 */
public record Look(Theme theme, int fontSize, Language language, boolean motion) {
  public static final int SMALLEST_FONT = 10;
  public static final int LARGEST_FONT = 24;

  /** What holds where nobody has said otherwise. */
  public static final Look DEFAULT = new Look(Theme.SYSTEM, 14, Language.SYSTEM, true);

  public Look {
    Objects.requireNonNull(theme);
    Objects.requireNonNull(language);
    if (fontSize < SMALLEST_FONT || fontSize > LARGEST_FONT) {
      throw new IllegalArgumentException("a font has 10 to 24 pixels");
    }
  }

  public Look withTheme(Theme changed) {
    return new Look(changed, fontSize, language, motion);
  }

  public Look withFontSize(int changed) {
    return new Look(theme, changed, language, motion);
  }

  public Look withLanguage(Language changed) {
    return new Look(theme, fontSize, changed, motion);
  }

  public Look withMotion(boolean changed) {
    return new Look(theme, fontSize, language, changed);
  }
}
