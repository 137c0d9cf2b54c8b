package org.riskbench.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.monitor.Alert.Remedy;
import org.riskbench.ui.kit.Messages;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class AlertBoxTest {
  private final List<Remedy> done = new ArrayList<>();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @EnumSource(Remedy.class)
  void everyAlertHasAButtonThatLeadsToWhatCanBeDone(Remedy remedy) {
    Button button =
        find(box(remedy, true), Button.class).stream().map(Button.class::cast).findFirst().get();

    WaitForAsyncUtils.waitForAsyncFx(60_000, button::fire);

    assertThat(button.getText()).isNotEmpty();
    assertThat(done).containsExactly(remedy);
  }

  @Test
  void whatARemedyDoesIsSaidOnce() {
    String plan = "lays the plan of this model ready";

    assertThat(texts(box(Remedy.RETRAIN, true))).anyMatch(text -> text.contains(plan));
    assertThat(texts(box(Remedy.RETRAIN, false))).noneMatch(text -> text.contains(plan));
  }

  private AlertBox box(Remedy remedy, boolean explained) {
    AlertLine line = new AlertLine("MONITOR-100", "Something is off.", "Since 8:00.", remedy);
    return WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () ->
            new AlertBox(
                line, explained, Messages.bundled(), new SimpleBooleanProperty(), done::add));
  }

  private static List<String> texts(AlertBox box) {
    return find(box, Label.class).stream().map(Label.class::cast).map(Label::getText).toList();
  }

  private static List<Node> find(Parent parent, Class<? extends Node> kind) {
    List<Node> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (kind.isInstance(child)) {
        found.add(child);
      } else if (child instanceof Parent inner) {
        found.addAll(find(inner, kind));
      }
    }
    return found;
  }
}
