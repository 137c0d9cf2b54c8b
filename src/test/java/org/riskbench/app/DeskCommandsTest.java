package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Theme;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Screen;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DeskCommandsTest {
  private final Desk desk =
      WaitForAsyncUtils.waitForAsyncFx(
          60_000, () -> TestDesk.of(Theme.LIGHT, Path.of("nowhere"), new InlineJobRunner()));

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void everyCommandHasItsWordsAndItsIcon() {
    List<Command> all = desk.commands().all();

    assertThat(all)
        .allSatisfy(
            command -> {
              assertThat(desk.messages().has(command.titleKey())).as(command.titleKey()).isTrue();
              assertThat(desk.messages().has(command.groupKey())).as(command.groupKey()).isTrue();
              assertThat(Feather.findByDescription(command.icon())).isNotNull();
            });
  }

  /** A name that the toolkit does not know is taken for a character, which no key types. */
  @Test
  void everyKeyOfACommandIsOneThatCanBePressed() {
    List<String> keys =
        desk.commands().all().stream()
            .flatMap(command -> command.strokes().stream())
            .filter(stroke -> !stroke.startsWith("'"))
            .toList();

    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(
            stroke ->
                assertThat(KeyCombination.valueOf(stroke))
                    .as(stroke)
                    .isInstanceOf(KeyCodeCombination.class));
  }

  @Test
  void aCommandLeadsToAViewOfAnotherScreen() {
    desk.commands().find("go.decide.money").orElseThrow().run();

    assertThat(desk.session().screenProperty().get()).isEqualTo(Screen.DECIDE);
    assertThat(desk.session().whereabouts().isShown(DecideView.MONEY)).isTrue();
  }
}
