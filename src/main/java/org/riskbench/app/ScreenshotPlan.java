package org.riskbench.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.CompareView;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.ExplainView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.Session;

/**
 * A picture of the window to be taken by a script: RISKBENCH_SCREENSHOT names the file,
 * RISKBENCH_SCREENSHOT_SCREEN the screen and, after a colon, its view ({@code data:findings}),
 * RISKBENCH_THEME the theme.
 */
record ScreenshotPlan(Optional<Path> file, Screen screen, String view, Optional<Theme> theme) {
  static ScreenshotPlan of(Map<String, String> environment) {
    String file = environment.getOrDefault("RISKBENCH_SCREENSHOT", "");
    String[] place = environment.getOrDefault("RISKBENCH_SCREENSHOT_SCREEN", "").split(":", 2);
    String view = place.length > 1 ? place[1] : "";
    String theme = environment.getOrDefault("RISKBENCH_THEME", "").toUpperCase(Locale.ROOT);
    return new ScreenshotPlan(
        file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
        Stream.of(Screen.values())
            .filter(each -> each.word().equals(place[0]))
            .findFirst()
            .orElse(Screen.DATA),
        view,
        Stream.of(Theme.values()).filter(each -> each.name().equals(theme)).findFirst());
  }

  /** Brings the view to the front that was asked for, if there is one of that name. */
  void show(Session session) {
    Stream.of(DataView.values()).filter(this::isAsked).forEach(session::show);
    Stream.of(CompareView.values()).filter(this::isAsked).forEach(session.comparison()::show);
    Stream.of(DecideView.values()).filter(this::isAsked).forEach(session::show);
    Stream.of(ExplainView.values()).filter(this::isAsked).forEach(session.explanation()::show);
  }

  private boolean isAsked(DataView each) {
    return screen == Screen.DATA && each.word().equals(view);
  }

  private boolean isAsked(CompareView each) {
    return screen == Screen.COMPARE && each.word().equals(view);
  }

  private boolean isAsked(ExplainView each) {
    return screen == Screen.EXPLAIN && each.word().equals(view);
  }

  private boolean isAsked(DecideView each) {
    return screen == Screen.DECIDE && each.word().equals(view);
  }

  /** Whether the screen shows nothing before models are trained. */
  boolean needsRuns() {
    return screen != Screen.DATA && screen != Screen.SETTINGS;
  }
}
