package org.riskbench.app;

import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.FxFileDialogs;
import org.riskbench.ui.kit.SystemAppearance;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.ThemeSheet;

/** The window: opened here, closed here. */
public final class Window extends Application {
  private Optional<Desk> desk = Optional.empty();

  /** Opens the window and returns when it was closed. */
  static void open() {
    launch(Window.class);
  }

  @Override
  public void start(Stage stage) {
    Settings settings = Settings.DEFAULT;
    Desk made =
        new Desk(
            new Desk.Surroundings(
                settings,
                Places.of(settings),
                SystemAppearance.isDark(),
                new LaneJobRunner(),
                Platform::runLater,
                new FxFileDialogs(() -> stage, settings.lastFolder()),
                TextClipboard.system()));
    desk = Optional.of(made);
    Parent frame = made.screens().load("shell");
    Scene scene = new Scene(frame, 1280, 800);
    ThemeSheet.dress(scene, made.appearance());
    stage.setScene(scene);
    stage.setTitle(made.messages().text("app.name"));
    stage.setMinWidth(960);
    stage.setMinHeight(640);
    stage.show();
  }

  @Override
  public void stop() {
    desk.ifPresent(Desk::close);
  }
}
