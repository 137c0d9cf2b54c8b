package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Chart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.Screen;

class MotionTest extends OpenWindow {
  @Test
  void nothingMovesByItselfOnceMovementIsSwitchedOff() throws Exception {
    robot.interact(() -> desk().session().go(Screen.SETTINGS));
    CheckBox motion = robot.lookup("#motion").queryAs(CheckBox.class);
    assertThat(motion.isSelected()).isTrue();
    robot.interact(motion::requestFocus);
    robot.type(KeyCode.SPACE);
    assertThat(desk().session().settings().look().motion()).isFalse();

    EveryView.fill(desk());
    List<String> moving = new ArrayList<>();
    EveryView.of(
        desk(),
        scene(),
        (place, root) ->
            SpokenNames.shown(root).stream()
                .filter(MotionTest::moves)
                .forEach(node -> moving.add(place + SpokenNames.path(node))));
    assertThat(moving).isEmpty();
  }

  private static boolean moves(Node node) {
    if (node instanceof TitledPane pane) {
      return pane.isAnimated();
    }
    if (node instanceof Chart chart) {
      boolean axes =
          node instanceof XYChart<?, ?> both
              && (both.getXAxis().getAnimated() || both.getYAxis().getAnimated());
      return chart.getAnimated() || axes;
    }
    if (node instanceof ProgressBar bar) {
      return seconds(bar) < 3600;
    }
    return node instanceof ProgressIndicator wheel && isSpinning(wheel);
  }

  private static double seconds(Node bar) {
    return ((Number) styled(bar, "-fx-indeterminate-bar-animation-time")).doubleValue();
  }

  private static boolean isSpinning(Node wheel) {
    return (Boolean) styled(wheel, "-fx-spin-enabled");
  }

  @SuppressWarnings("unchecked")
  private static Object styled(Node node, String property) {
    Parent parent = (Parent) node;
    parent.applyCss();
    CssMetaData<Styleable, Object> data =
        (CssMetaData<Styleable, Object>)
            node.getCssMetaData().stream()
                .filter(each -> each.getProperty().equals(property))
                .findFirst()
                .orElseThrow();
    StyleableProperty<Object> held = data.getStyleableProperty(node);
    return held.getValue();
  }
}
