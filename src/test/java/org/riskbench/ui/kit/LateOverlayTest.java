package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class LateOverlayTest {
  private static Stage stage;

  private final List<String> loaded = new ArrayList<>();
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final TextField below = new TextField();
  private final TextField field = new TextField();
  private final LateOverlay place = new LateOverlay("palette");
  private final Node above = new StackPane();
  private final StackPane layers = new StackPane(below, place, above);

  @BeforeAll
  static void startToolkit() throws Exception {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void hide() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, stage::hide);
  }

  private Parent load(String word) {
    loaded.add(word);
    Overlay overlay = new Overlay();
    overlay.getChildren().add(field);
    overlay.setFirst(field);
    overlay.shownProperty().bindBidirectional(wanted);
    return overlay;
  }

  private void show() {
    above.setMouseTransparent(true);
    stage.setScene(new Scene(layers));
    stage.show();
    place.follow(wanted, this::load, new IdleWork());
    below.requestFocus();
  }

  @Test
  void whatIsWantedBeforeItIsLoadedComesUpAndGivesTheFocusBack() {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          show();
          assertThat(loaded).isEmpty();

          wanted.set(true);
          assertThat(layers.getChildren()).hasSize(3).doesNotContain(place).endsWith(above);
          assertThat(layers.getChildren().get(1).isVisible()).isTrue();
          assertThat(layers.getScene().getFocusOwner()).isSameAs(field);

          wanted.set(false);
          assertThat(layers.getChildren().get(1).isVisible()).isFalse();
          assertThat(layers.getScene().getFocusOwner()).isSameAs(below);

          wanted.set(true);
          assertThat(loaded).containsExactly("palette");
          assertThat(layers.getScene().getFocusOwner()).isSameAs(field);
        });
  }
}
