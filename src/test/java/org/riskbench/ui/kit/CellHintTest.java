package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CellHintTest {
  private final Label cell = new Label();
  private final CellHint hint = new CellHint(cell);

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whoPointsAtACellReadsWhatWasSaidLast() {
    hint.say("old");
    assertThat(cell.getTooltip()).isNull();
    assertThat(pointedAt()).isEqualTo("old");

    hint.say("new");
    assertThat(cell.getAccessibleHelp()).isEqualTo("new");
    assertThat(pointedAt()).isEqualTo("new");
  }

  @Test
  void aCellWithNothingToSayShowsNothing() {
    hint.say("gone");
    hint.say("");

    assertThat(pointedAt()).isEmpty();
    assertThat(cell.getAccessibleHelp()).isNull();
  }

  private String pointedAt() {
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          cell.fireEvent(entered());
          Tooltip shown = cell.getTooltip();
          return shown == null ? "" : shown.getText();
        });
  }

  private MouseEvent entered() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        0,
        0,
        0,
        0,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        new PickResult(cell, 0, 0));
  }
}
