package org.riskbench.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.profile.Finding.Action;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;

/** One finding with its evidence and what can be done about it. */
final class FindingCard extends HBox {
  private final FindingItem item;
  private final FindingsViewModel viewModel;
  private final Messages messages;
  private final VBox content = new VBox();

  FindingCard(FindingItem item, FindingsViewModel viewModel, Messages messages) {
    this.item = item;
    this.viewModel = viewModel;
    this.messages = messages;
    getStyleClass().addAll("finding", style());
    content.getStyleClass().add("finding-content");
    HBox.setHgrow(content, Priority.ALWAYS);
    if (!item.column().isEmpty() || !item.code().isEmpty()) {
      content.getChildren().add(head());
    }
    content.getChildren().add(sentence(EngineWords.told(item.text())));
    item.note().ifPresent(note -> content.getChildren().add(note(note)));
    FlowPane buttons = buttons();
    if (!buttons.getChildren().isEmpty()) {
      content.getChildren().add(buttons);
    }
    getChildren().setAll(new FontIcon(icon()), content);
  }

  /**
   * Gives the focus to the first link or button.
   *
   * @return whether there was one
   */
  boolean takeFocus() {
    Optional<Node> first = lookupAll("*").stream().filter(ButtonBase.class::isInstance).findFirst();
    first.ifPresent(Node::requestFocus);
    return first.isPresent();
  }

  private String style() {
    return switch (item.group()) {
      case ACT -> "danger";
      case DECIDE -> "warning";
      case KEPT -> "kept";
      case KNOW -> "note";
    };
  }

  private String icon() {
    return switch (item.group()) {
      case ACT -> "fth-alert-octagon";
      case DECIDE -> "fth-alert-triangle";
      case KEPT -> "fth-bookmark";
      case KNOW -> "fth-info";
    };
  }

  private HBox head() {
    HBox head = new HBox();
    head.setAlignment(Pos.BASELINE_LEFT);
    head.getStyleClass().add("finding-head");
    if (!item.column().isEmpty()) {
      Hyperlink column = new Hyperlink(item.column());
      column.setAccessibleText(messages.text("findings.reveal", item.column()));
      column.setOnAction(event -> viewModel.reveal(item));
      head.getChildren().add(column);
    }
    if (!item.code().isEmpty()) {
      Label code = new Label(item.code());
      code.getStyleClass().addAll("code", Styles.TEXT_SMALL);
      head.getChildren().add(code);
    }
    return head;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Node note(String note) {
    Label label = sentence(messages.text("findings.kept", note));
    label.getStyleClass().add("finding-note");
    return label;
  }

  private FlowPane buttons() {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("finding-actions");
    for (Action action : item.actions()) {
      buttons
          .getChildren()
          .add(
              action == Action.KEEP_WITH_NOTE
                  ? button("findings." + action, this::askForNote)
                  : button("findings." + action, () -> viewModel.act(item, action)));
    }
    if (item.note().isPresent()) {
      buttons.getChildren().add(button("findings.unkeep", () -> viewModel.removeNote(item)));
    }
    if (item.lead() != FindingItem.Lead.NOWHERE) {
      buttons.getChildren().add(button("findings." + item.lead(), () -> viewModel.follow(item)));
    }
    return buttons;
  }

  private Button button(String key, Runnable does) {
    Button button = new Button(messages.text(key));
    button.getStyleClass().add(Styles.SMALL);
    button.setId(key.replace('.', '-') + "-" + item.column());
    button.setAccessibleText(messages.text(key) + " " + item.column());
    button.setOnAction(event -> does.run());
    return button;
  }

  /** The buttons make way for a field for the note. */
  private void askForNote() {
    int last = content.getChildren().size() - 1;
    Node buttons = content.getChildren().get(last);
    TextField field = new TextField();
    field.setPromptText(messages.text("findings.note"));
    field.setAccessibleText(messages.text("findings.note"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button keep = button("findings.keep", () -> viewModel.keep(item, field.getText()));
    keep.disableProperty().bind(field.textProperty().map(text -> text.isBlank()));
    field.setOnAction(event -> viewModel.keep(item, field.getText()));
    Runnable giveUp =
        () -> {
          content.getChildren().set(last, buttons);
          takeFocus();
        };
    Button cancel = button("findings.cancel", giveUp);
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            giveUp.run();
            event.consume();
          }
        });
    HBox line = new HBox(field, keep, cancel);
    line.getStyleClass().add("finding-actions");
    content.getChildren().set(last, line);
    field.requestFocus();
  }
}
