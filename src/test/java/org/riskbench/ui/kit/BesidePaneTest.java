package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BesidePaneTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aCardIsWideEnoughForButtonsWithLongWords() {
    Button last = WaitForAsyncUtils.waitForAsyncFx(60_000, BesidePaneTest::lastButtonOfANarrowCard);

    VBox card = (VBox) last.getParent().getParent();
    assertThat(last.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(card.getWidth());
  }

  private static Button lastButtonOfANarrowCard() {
    HBox buttons = new HBox();
    for (String words : new String[] {"Rundgang beenden", "Zurück", "Jetzt trainieren"}) {
      Button button = new Button(words);
      button.setMinWidth(Button.USE_PREF_SIZE);
      buttons.getChildren().add(button);
    }
    VBox card = new VBox(buttons);
    card.setPrefWidth(60);
    BesidePane pane = new BesidePane();
    pane.setCard(card);
    Scene scene = new Scene(new StackPane(pane), 900, 600);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    pane.show(Optional.empty(), false);
    scene.getRoot().layout();
    return (Button) buttons.getChildren().get(2);
  }
}
