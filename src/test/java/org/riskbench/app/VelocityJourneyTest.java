package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;
import org.testfx.util.WaitForAsyncUtils;

class VelocityJourneyTest extends OpenWindow {
  @BeforeEach
  void showVelocity() throws Exception {
    await(() -> desk().session().dataset().isPresent());
    robot.interact(() -> desk().session().show(DataView.VELOCITY));
  }

  private TableView<Object> table(String id) {
    return robot.lookup(id).queryTableView();
  }

  @Test
  void aFeatureAddedByClicksIsInTheTrainedModel() throws Exception {
    await(() -> !table("#features").getItems().isEmpty());
    int suggested = table("#features").getItems().size();

    robot.clickOn("#adding");
    robot.clickOn("#key").type(KeyCode.DOWN, 2).type(KeyCode.ENTER);
    robot.interact(
        () -> ((ComboBox<?>) robot.lookup("#window").query()).getEditor().setText("90m"));
    robot.clickOn("#addFeature");
    await(() -> table("#features").getItems().size() == suggested + 1);
    VelocityFeature added =
        new VelocityFeature(List.of("device_id"), Window.parse("90m"), Aggregate.COUNT);
    assertThat(desk().session().preparation().velocity().orElseThrow().features()).contains(added);

    robot.interact(() -> desk().session().go(Screen.TRAIN));
    await(() -> isEnabled("#train"));
    robot.clickOn("#chosenMode");
    robot.clickOn("#train");
    await(() -> !desk().session().runs().isEmpty());

    assertThat(desk().session().runs().get(0).model().recipe().velocity().features())
        .contains(added);
  }

  @Test
  void theNextFraudShowsWhatCameBefore() throws Exception {
    await(() -> !table("#features").getItems().isEmpty());
    robot.clickOn("#tryPart");

    robot.clickOn("#nextFraud");

    await(() -> !table("#told").getItems().isEmpty());
    robot.interact(() -> table("#told").getSelectionModel().select(0));
    assertThat(((Label) table("#earlier").getPlaceholder()).getText()).isNotEmpty();
  }

  @Test
  void anEncodingIsChosenFromTheListAndTrainedWith() throws Exception {
    robot.interact(() -> desk().session().show(DataView.ENCODING));
    await(() -> !table("#encodings").getItems().isEmpty());

    robot.clickOn("#filter").write("amount");
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("Auto: logarithm").clickOn("quantile bins");
    await(() -> !desk().session().preparation().encodings().isEmpty());

    assertThat(desk().session().preparation().encodings().keySet())
        .allMatch(n -> n.contains("amount"));
  }
}
