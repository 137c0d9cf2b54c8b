package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.EmptyState;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ThemeSheet;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EmptyDeskTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /** Callers and settings have something to do at an empty desk too. */
  @ParameterizedTest
  @EnumSource(value = Screen.class, mode = EnumSource.Mode.EXCLUDE, names = "SETTINGS")
  void whereNothingLiesOnTheDeskEveryViewSaysWhatItIsForAndLeadsOn(Screen screen) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          Desk desk = TestDesk.of(Theme.LIGHT, Path.of("nowhere"), new InlineJobRunner());
          Parent frame = desk.screens().load("shell");
          Scene scene = new Scene(frame, 1280, 800);
          ThemeSheet.dress(scene, desk.appearance());
          desk.session().go(screen);
          List<ScreenView> views = ScreenView.of(screen);
          look(frame, screen.word());
          for (ScreenView view : views) {
            desk.session().show(view);
            look(frame, view.file());
          }
          return true;
        });
  }

  private static void look(Parent frame, String place) {
    frame.applyCss();
    frame.layout();
    List<EmptyState> shown = shown(frame, EmptyState.class).toList();
    assertThat(shown).as(place).isNotEmpty();
    EmptyState first = shown.get(0);
    assertThat(first.getTitle()).as(place).isNotBlank();
    assertThat(first.getIcon()).as(place).isNotBlank();
    boolean leads =
        shown.stream()
            .flatMap(state -> shown(state, Button.class))
            .anyMatch(button -> !button.isDisabled() && !button.getText().isBlank());
    boolean form = !place.equals("publish-callers") || shown(frame, Button.class).count() > 0;
    assertThat(leads || (place.equals("publish-callers") && form)).as(place).isTrue();
  }

  private static <T extends Node> Stream<T> shown(Parent top, Class<T> kind) {
    return top.getChildrenUnmodifiable().stream()
        .filter(node -> node.isVisible() && node.getLayoutBounds().getHeight() > 0)
        .flatMap(
            node ->
                Stream.concat(
                    kind.isInstance(node) ? Stream.of(kind.cast(node)) : Stream.empty(),
                    node instanceof Parent parent ? shown(parent, kind) : Stream.empty()));
  }
}
