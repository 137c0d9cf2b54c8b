package org.riskbench.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Stands where there is nothing to show: what the place is for in one line, what is missing, and
 * the one button that leads on. Takes no room while it is invisible.
 */
public final class EmptyState extends VBox {
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

  private final FontIcon icon = new FontIcon("fth-inbox");
  private final Label title = new Label();
  private final Label text = new Label();
  private final Button button = new Button();
  private final FlowPane buttons = new FlowPane(8, 8, button);

  public EmptyState() {
    getStyleClass().add("empty-state");
    title.getStyleClass().add("empty-title");
    text.getStyleClass().add("empty-text");
    for (Label line : new Label[] {title, text}) {
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      line.setTextAlignment(TextAlignment.CENTER);
      line.managedProperty().bind(line.textProperty().isNotEmpty());
      line.visibleProperty().bind(line.managedProperty());
    }
    button.getStyleClass().add(Styles.ACCENT);
    button.setMinWidth(USE_PREF_SIZE);
    button.visibleProperty().bind(button.textProperty().isNotEmpty());
    button.managedProperty().bind(button.visibleProperty());
    buttons.setAlignment(Pos.CENTER);
    buttons
        .managedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> buttons.getChildren().stream().anyMatch(Node::isManaged),
                buttons.getChildren(),
                button.managedProperty()));
    managedProperty().bind(visibleProperty());
    getChildren().setAll(icon, title, text, buttons);
  }

  /** Literal of its icon. */
  public String getIcon() {
    return icon.getIconLiteral();
  }

  public void setIcon(String literal) {
    icon.setIconLiteral(literal);
  }

  /** What the place is for. */
  public StringProperty titleProperty() {
    return title.textProperty();
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String line) {
    title.setText(line);
  }

  /** What is missing. */
  public StringProperty textProperty() {
    return text.textProperty();
  }

  public String getText() {
    return text.getText();
  }

  public void setText(String line) {
    text.setText(line);
  }

  /** The verb on the button that leads on; without it there is no button. */
  public StringProperty actionProperty() {
    return button.textProperty();
  }

  public String getAction() {
    return button.getText();
  }

  public void setAction(String verb) {
    button.setText(verb);
  }

  /** What the button does. */
  public ObjectProperty<EventHandler<ActionEvent>> onActionProperty() {
    return button.onActionProperty();
  }

  public EventHandler<ActionEvent> getOnAction() {
    return button.getOnAction();
  }

  public void setOnAction(EventHandler<ActionEvent> handler) {
    button.setOnAction(handler);
  }

  /** The button and, after it, other ways on. */
  public ObservableList<Node> getMore() {
    return buttons.getChildren();
  }

  /** Whether it stands in a table or another place with little height. */
  public boolean isSmall() {
    return getPseudoClassStates().contains(SMALL);
  }

  public void setSmall(boolean little) {
    pseudoClassStateChanged(SMALL, little);
    button.getStyleClass().remove(little ? Styles.ACCENT : Styles.SMALL);
    String style = little ? Styles.SMALL : Styles.ACCENT;
    if (!button.getStyleClass().contains(style)) {
      button.getStyleClass().add(style);
    }
  }
}
