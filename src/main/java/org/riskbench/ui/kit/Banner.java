package org.riskbench.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.problem.Severity;

/** A line across the screen that says what went wrong and offers the way on; gone when empty. */
public final class Banner extends HBox {
  private final ObjectProperty<Optional<Notice>> notice =
      new SimpleObjectProperty<>(Optional.empty());
  private final FontIcon icon = new FontIcon("fth-alert-circle");
  private final Label text = new Label();
  private final Label code = new Label();
  private final Button action = new Button();
  private final Button close = new Button("", new FontIcon("fth-x"));

  public Banner() {
    getStyleClass().add("banner");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    code.getStyleClass().addAll("code", Styles.TEXT_SMALL);
    code.setMinWidth(USE_PREF_SIZE);
    text.setId("notice-text");
    action.setId("notice-action");
    action.setMinWidth(USE_PREF_SIZE);
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    close.setAccessibleText(Messages.bundled().text("banner.close"));
    setOnClose(() -> {});
    getChildren().setAll(icon, text, code, action, close);
    notice.addListener((property, before, after) -> show(after));
    hide();
  }

  /** What it says; bind or set it. */
  public ObjectProperty<Optional<Notice>> noticeProperty() {
    return notice;
  }

  public Optional<Notice> getNotice() {
    return notice.get();
  }

  public void setNotice(Optional<Notice> said) {
    notice.set(said);
  }

  /** What else happens when somebody closes it. */
  public void setOnClose(Runnable then) {
    close.setOnAction(
        event -> {
          hide();
          then.run();
        });
  }

  private void show(Optional<Notice> said) {
    if (said.isEmpty()) {
      hide();
      return;
    }
    Notice shown = said.get();
    getStyleClass().removeAll("warning", "danger");
    boolean isError = shown.severity() == Severity.ERROR;
    getStyleClass().add(isError ? "danger" : "warning");
    icon.setIconLiteral(isError ? "fth-alert-octagon" : "fth-alert-triangle");
    text.setText(shown.text());
    setAccessibleText(shown.text()); // a screen reader is told of the change
    code.setText(shown.code());
    action.setVisible(shown.action().isPresent());
    action.setManaged(shown.action().isPresent());
    shown
        .action()
        .ifPresent(
            way -> {
              action.setText(way.label());
              action.setOnAction(event -> way.run().run());
            });
    setVisible(true);
    setManaged(true);
  }

  private void hide() {
    setVisible(false);
    setManaged(false);
  }
}
