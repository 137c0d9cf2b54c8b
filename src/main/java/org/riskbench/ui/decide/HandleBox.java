package org.riskbench.ui.decide;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.converter.IntegerStringConverter;
import org.jspecify.annotations.Nullable;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.kit.Typing;

/** One threshold beside the chart: its name, its number, what the number means. FX thread only. */
final class HandleBox extends StackPane {
  private static final int STEP = 1;
  private static final int LEAP = 10;
  private static final int HIGHEST = 1000;
  private static final double GAP = 8;

  private final Label name = new Label();
  private final Label meaning = new Label();
  private final TextField field = new TextField();
  private final Region swatch = new Region();
  private final IntConsumer move;
  private int score;

  /**
   * A box.
   *
   * @param move wants the threshold at a score
   */
  HandleBox(IntConsumer move) {
    this.move = move;
    getStyleClass().add("handle");
    setAccessibleRole(AccessibleRole.SLIDER);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setLabelFor(field);
    Explained.by(name, Term.THRESHOLD);
    field.setPrefColumnCount(4);
    meaning.getStyleClass().addAll("text-small", "text-muted");
    meaning.setWrapText(true);
    meaning.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(GAP, swatch, name, field);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(new VBox(GAP / 2, row, meaning));
    setFocusTraversable(true);
    setOnMousePressed(
        event -> {
          requestFocus();
          event.consume(); // else the pane around takes the focus, and the arrow keys scroll
        });
    setOnKeyPressed(this::key);
    field.setTextFormatter(
        new TextFormatter<>(
            new IntegerStringConverter(),
            0,
            change -> change.getControlNewText().matches("[0-9]{0,4}") ? change : null));
    Typing.whenDone(field, this::typed);
  }

  /** Shows a threshold. */
  void show(Handles.Slot slot, String title, String means) {
    score = slot.from();
    name.setText(title);
    meaning.setText(means);
    swatch.getStyleClass().setAll("swatch", slot.kind().word());
    field.setAccessibleText(title);
    field.setText(Integer.toString(score));
    setAccessibleText(title + ": " + score);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, @Nullable Object... parameters) {
    return switch (attribute) {
      case VALUE -> (double) score;
      case MIN_VALUE -> 0.0;
      case MAX_VALUE -> (double) HIGHEST;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
    switch (action) {
      case INCREMENT -> move.accept(score + STEP);
      case DECREMENT -> move.accept(score - STEP);
      case BLOCK_INCREMENT -> move.accept(score + LEAP);
      case BLOCK_DECREMENT -> move.accept(score - LEAP);
      default -> super.executeAccessibleAction(action, parameters);
    }
  }

  private void key(KeyEvent event) {
    int step = event.isShiftDown() ? LEAP : STEP;
    KeyCode key = event.getCode();
    if (key == KeyCode.LEFT || key == KeyCode.DOWN) {
      move.accept(score - step);
    } else if (key == KeyCode.RIGHT || key == KeyCode.UP) {
      move.accept(score + step);
    } else if (key == KeyCode.HOME) {
      move.accept(0);
    } else if (key == KeyCode.END) {
      move.accept(HIGHEST);
    } else {
      return;
    }
    event.consume();
  }

  private void typed() {
    if (!field.getText().isEmpty()) {
      move.accept(Integer.parseInt(field.getText()));
    }
    field.setText(Integer.toString(score));
  }
}
