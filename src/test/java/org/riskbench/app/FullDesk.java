package org.riskbench.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.riskbench.job.JobContext;
import org.riskbench.job.LaneJobRunner;
import org.riskbench.modelfile.Drafts;
import org.riskbench.sample.SamplePlan;
import org.riskbench.sample.SampleWriter;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ThemeSheet;
import org.riskbench.ui.kit.WindowLanguage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a sample, trained runs and a saved model: every place has something to show. */
final class FullDesk implements AutoCloseable {
  private final Desk desk;
  private final Parent frame;
  private final Stage stage;

  private FullDesk(Desk desk, Stage stage) {
    this.desk = desk;
    this.stage = stage;
    this.frame = stage.getScene().getRoot();
  }

  /** Makes one that speaks a language, and waits until its runs are there. */
  static FullDesk open(Path home, WindowLanguage language) throws Exception {
    language.speak();
    SampleWriter.write(
        new SamplePlan(4000, 5), home.resolve("identity-sample.csv"), JobContext.none());
    Stage stage = FxToolkit.registerPrimaryStage();
    Desk desk = onFx(() -> TestDesk.of(Theme.LIGHT, home, new LaneJobRunner()));
    desk.registry().save("counting", Drafts.counting());
    onFx(
        () -> {
          Scene scene = new Scene(desk.screens().load("shell"), 960, 640);
          ThemeSheet.dress(scene, desk.appearance());
          stage.setScene(scene);
          stage.show();
          desk.begin(GivenFiles.NONE);
          return desk;
        });
    await(() -> desk.session().dataset().isPresent() && isIdle(desk));
    onFx(
        () -> {
          desk.train();
          return desk;
        });
    await(() -> !desk.session().runs().isEmpty() && isIdle(desk));
    return new FullDesk(desk, stage);
  }

  Desk desk() {
    return desk;
  }

  /** Wears a theme and a font, and has a size. */
  void dress(Theme theme, int font, double width, double height) {
    onFx(
        () -> {
          desk.session()
              .changeSettings(
                  settings -> settings.look(look -> look.withTheme(theme).withFontSize(font)));
          stage.setWidth(width);
          stage.setHeight(height);
          return desk;
        });
  }

  /** A screen, or one of its views. */
  record Place(Screen screen, Optional<ScreenView> view) {
    String word() {
      return screen.word() + view.map(each -> ":" + each.word()).orElse("");
    }
  }

  /** Goes to every screen and view, waits until it stands still and lets somebody look at it. */
  void visit(BiConsumer<Place, Parent> look) throws Exception {
    for (Screen screen : Screen.values()) {
      if (ScreenView.of(screen).isEmpty()) {
        look(new Place(screen, Optional.empty()), look);
      }
      for (ScreenView view : ScreenView.of(screen)) {
        look(new Place(screen, Optional.of(view)), look);
      }
    }
  }

  private void look(Place place, BiConsumer<Place, Parent> look) throws Exception {
    onFx(
        () -> {
          desk.session().go(place.screen());
          place.view().ifPresent(desk.session()::show);
          return place;
        });
    await(() -> isIdle(desk) && onFx(() -> desk.figures().isDrawn()));
    onFx(
        () -> {
          frame.applyCss();
          frame.layout();
          look.accept(place, frame);
          return place;
        });
  }

  private static boolean isIdle(Desk desk) {
    return onFx(() -> desk.board().currentProperty().get().isEmpty());
  }

  private static void await(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(240, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(120_000, work);
  }

  @Override
  public void close() throws TimeoutException {
    onFx(
        () -> {
          desk.close();
          return desk;
        });
    FxToolkit.cleanupStages();
    WindowLanguage.ENGLISH.speak();
  }
}
