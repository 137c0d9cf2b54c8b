package org.riskbench.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.settings.Language;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.Session;

/**
 * A picture of the window to be taken by a script: RISKBENCH_SCREENSHOT names the file,
 * RISKBENCH_SCREENSHOT_SCREEN the screen and, after a colon, its view ({@code data:findings}),
 * RISKBENCH_THEME the theme, RISKBENCH_LANGUAGE the language; with any
 * RISKBENCH_SCREENSHOT_PUBLISHED the newest saved model is published first.
 */
record ScreenshotPlan(
    Optional<Path> file,
    Screen screen,
    String view,
    boolean published,
    Optional<Theme> theme,
    Optional<Language> language) {
  private static final String FILE = "RISKBENCH_SCREENSHOT";

  /** Whether the window is opened for a picture alone. */
  static boolean isAsked(Map<String, String> environment) {
    return !environment.getOrDefault(FILE, "").isEmpty();
  }

  static ScreenshotPlan of(Map<String, String> environment) {
    String file = environment.getOrDefault(FILE, "");
    String[] place = environment.getOrDefault("RISKBENCH_SCREENSHOT_SCREEN", "").split(":", 2);
    String view = place.length > 1 ? place[1] : "";
    String language = environment.getOrDefault("RISKBENCH_LANGUAGE", "").toUpperCase(Locale.ROOT);
    String theme = environment.getOrDefault("RISKBENCH_THEME", "").toUpperCase(Locale.ROOT);
    return new ScreenshotPlan(
        file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
        Stream.of(Screen.values())
            .filter(each -> each.word().equals(place[0]))
            .findFirst()
            .orElse(Screen.DATA),
        view,
        !environment.getOrDefault("RISKBENCH_SCREENSHOT_PUBLISHED", "").isEmpty(),
        Stream.of(Theme.values()).filter(each -> each.name().equals(theme)).findFirst(),
        Stream.of(Language.values()).filter(each -> each.name().equals(language)).findFirst());
  }

  /** The settings, but in the theme and the language that the picture is to have. */
  Settings over(Settings kept) {
    return kept.look(
        look ->
            look.withTheme(theme.orElse(look.theme()))
                .withLanguage(language.orElse(look.language())));
  }

  /** Brings the view to the front that was asked for, if there is one of that name. */
  void show(Session session) {
    ScreenView.of(screen).stream().filter(each -> each.word().equals(view)).forEach(session::show);
  }

  /** Whether the screen shows nothing before models are trained. */
  boolean needsRuns() {
    return switch (screen) {
      case TRAIN, COMPARE, DECIDE, EXPLAIN -> true;
      case DATA, PUBLISH, EXPORT, MODELS, SETTINGS -> false;
    };
  }
}
