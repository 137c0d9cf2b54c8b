package org.riskbench.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;

/** One screen in the rail. */
final class RailButton extends ToggleButton {
  private final Runnable open;

  RailButton(Screen screen, Messages messages, Runnable open) {
    super(messages.text(screen.titleKey()), new FontIcon(screen.icon()));
    this.open = open;
    getStyleClass().add("rail-button");
    setId("rail-" + screen.word());
    setMaxWidth(Double.MAX_VALUE);
    setAlignment(Pos.CENTER_LEFT);
    setTooltip(
        new Tooltip(
            messages.text(screen.titleKey() + ".hint") + " (Ctrl+" + screen.number() + ")"));
  }

  /** The button of the screen in front stays pressed. */
  @Override
  public void fire() {
    open.run();
  }
}
