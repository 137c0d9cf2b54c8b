package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.settings.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ThemeSheetTest {
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(in(Theme.LIGHT));
  private final FxRobot robot = new FxRobot();
  private final StackPane window = new StackPane();
  private final List<Stage> stages = new ArrayList<>();

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          window.getStyleClass().add("shell");
          Scene scene = new Scene(window, 300, 200);
          ThemeSheet.dress(scene, new Appearance(settings, SystemAppearance.USUAL));
          Stage stage = new Stage();
          stages.add(stage);
          stage.setScene(scene);
          stage.show();
        });
  }

  @AfterEach
  void close() {
    robot.interact(() -> stages.forEach(Stage::hide));
  }

  @Test
  void whatIsOpenAndWhatOpensLaterGoesDarkAndLightWithTheWindow() {
    Color light = fill(window);
    Region before = menu();
    assertThat(fill(before)).isEqualTo(light);

    robot.interact(() -> settings.set(in(Theme.DARK)));
    Region after = menu();
    assertThat(fill(window).getBrightness()).isLessThan(0.2);
    assertThat(fill(before)).isEqualTo(fill(window));
    assertThat(fill(after)).isEqualTo(fill(window));

    robot.interact(() -> settings.set(in(Theme.LIGHT)));
    assertThat(fill(window)).isEqualTo(light);
    assertThat(fill(after)).isEqualTo(light);
  }

  private static Settings in(Theme theme) {
    return Settings.DEFAULT.look(look -> look.withTheme(theme));
  }

  private Region menu() {
    ContextMenu menu = new ContextMenu(new MenuItem("-"));
    menu.setAutoHide(false);
    robot.interact(() -> menu.show(window, 0, 0));
    return (Region) menu.getSkin().getNode();
  }

  private Color fill(Region region) {
    robot.interact(region::applyCss);
    var fills = region.getBackground().getFills();
    Paint inner = fills.get(fills.size() - 1).getFill();
    return (Color) inner;
  }
}
