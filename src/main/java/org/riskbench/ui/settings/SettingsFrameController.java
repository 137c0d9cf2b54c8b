package org.riskbench.ui.settings;

import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.ViewTabs;
import org.riskbench.ui.kit.Whereabouts;

/** Puts the views into the frame. */
public final class SettingsFrameController {
  private final Whereabouts whereabouts;
  private final Messages messages;
  private final Function<ScreenView, Parent> loader;

  @FXML private ViewTabs views;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   */
  public SettingsFrameController(
      Whereabouts whereabouts, Messages messages, Function<ScreenView, Parent> loader) {
    this.whereabouts = whereabouts;
    this.messages = messages;
    this.loader = loader;
  }

  @FXML
  void initialize() {
    views.show(Screen.SETTINGS, whereabouts, messages, loader);
  }
}
