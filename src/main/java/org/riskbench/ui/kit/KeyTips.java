package org.riskbench.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Tells the keys of what a button does in its tooltip: "Train (Ctrl+Enter)". A button says in its
 * FXML file which command it is: {@code KeyTips.command="WORD"}. FX thread only.
 */
public final class KeyTips {
  private static final String COMMAND = KeyTips.class.getName();
  private static final String HUNG = COMMAND + ".hung";

  private final Commands commands;
  private final Messages messages;

  public KeyTips(Commands commands, Messages messages) {
    this.commands = commands;
    this.messages = messages;
  }

  /** Says which command a button does; for FXML. */
  public static void setCommand(Node button, String word) {
    button.getProperties().put(COMMAND, word);
  }

  /** Which command a button does; "" if none was said. */
  public static String getCommand(Node button) {
    return button.getProperties().get(COMMAND) instanceof String word ? word : "";
  }

  /** Hangs the tooltip on a button when the mouse first comes to it. */
  public void hang(MouseEvent entered) {
    if (entered.getTarget() instanceof Control button
        && !getCommand(button).isEmpty()
        && button.getProperties().put(HUNG, true) == null) {
      commands.book().find(getCommand(button)).ifPresent(command -> hang(button, command));
    }
  }

  /** What the tooltip said before may still change. */
  private void hang(Control button, Command command) {
    String keys = " (" + commands.names().first(command) + ")";
    Tooltip before = button.getTooltip();
    Tooltip now = new Tooltip(said(button, command) + keys);
    if (before != null) {
      now.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> before.getText().contains("(") ? before.getText() : before.getText() + keys,
                  before.textProperty()));
    }
    button.setTooltip(now);
  }

  private String said(Control button, Command command) {
    return button instanceof Labeled labeled && !labeled.getText().isEmpty()
        ? labeled.getText()
        : messages.text(command.titleKey());
  }
}
