package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.Rehearsed;
import org.riskbench.ui.kit.WhileShown;
import org.testfx.util.WaitForAsyncUtils;

class RehearsalTest extends OpenWindow {
  @Test
  void screensThatAreRehearsedTakeNothingFromTheOneInFront() throws Exception {
    await(() -> desk().session().profile().whole().isPresent());
    Map<KeyCombination, Runnable> keys = Map.copyOf(scene().getAccelerators());
    Node front = robot.lookup(".stage > .screen").query();
    Node focused = scene().getFocusOwner();

    robot.interact(() -> desk().rehearse(scene()));
    await(() -> desk().isRehearsed());

    assertThat(keys).isNotEmpty();
    assertThat(scene().getAccelerators()).containsExactlyInAnyOrderEntriesOf(keys);
    assertThat(robot.lookup(".stage > *").queryAll()).containsExactly(front);
    assertThat(scene().getFocusOwner()).isSameAs(focused);
  }

  @Test
  void whatIsRehearsedIsNotLookedAfter() {
    List<String> looks = new ArrayList<>();
    Pane part = new Pane();
    Pane inner = new Pane();
    part.getChildren().add(inner);
    Pane window = (Pane) scene().getRoot().lookup(".stage");
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          WhileShown.isShown(inner)
              .addListener((property, before, shown) -> looks.add(shown ? "shown" : "gone"));
          Rehearsed.during(part, () -> pass(window, part));
          looks.add("rehearsed");
          pass(window, part);
          return looks;
        });
    assertThat(looks).containsExactly("rehearsed", "shown", "gone");
  }

  private static void pass(Pane window, Node part) {
    window.getChildren().add(part);
    window.getChildren().remove(part);
  }
}
