package org.riskbench.ui.explain;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Seen;
import org.riskbench.explain.Value;
import org.riskbench.schema.Cells;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TypedFigure;
import org.riskbench.ui.kit.Typing;

/**
 * A number by a slider, which goes through the known records from the smallest to the largest, or
 * as typed; nothing typed is missing. FX thread only.
 */
final class NumberControl implements PlaceControl {
  private static final double HUNDRED = 100;

  private final Factor factor;
  private final Seen.Numbers seen;
  private final Consumer<Value> change;
  private final Slider slider = new Slider(0, HUNDRED, 0);
  private final TextField field = new TextField();
  private final HBox box = new HBox(slider, field);
  private boolean showing;
  private Value shown = Value.MISSING;

  NumberControl(Factor factor, Seen.Numbers seen, Consumer<Value> change, Messages messages) {
    this.factor = factor;
    this.seen = seen;
    this.change = change;
    box.getStyleClass().add("place-number");
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(60);
    slider.setBlockIncrement(5);
    slider.setAccessibleText(messages.text("explain.slider", factor.name()));
    field.setPrefColumnCount(7);
    field.setMinWidth(TextField.USE_PREF_SIZE);
    field.setPromptText(messages.text("explain.missing"));
    field.setAccessibleText(factor.name());
    slider.valueProperty().addListener((property, before, percent) -> slid(percent.doubleValue()));
    Typing.whenDone(field, this::typed);
  }

  @Override
  public Node node() {
    return box;
  }

  private void slid(double percent) {
    if (showing) {
      return;
    }
    Value value = Value.of(seen.at(percent / HUNDRED)[0]);
    field.setText(text(value));
    tell(value);
  }

  private void typed() {
    String text = field.getText().strip();
    double number = text.isEmpty() ? Double.NaN : read(text);
    if (Double.isNaN(number) && !text.isEmpty()) {
      show(shown);
      return;
    }
    Value value = Value.of(number);
    tell(value);
    show(value);
  }

  private double read(String text) {
    return factor.kind() == ColumnKind.NUMBER
        ? TypedFigure.read(text)
        : Cells.parse(factor.kind(), text);
  }

  private String text(Value value) {
    String neutral = value.text(factor.kind());
    return factor.kind() == ColumnKind.NUMBER ? TypedFigure.shown(neutral) : neutral;
  }

  private void tell(Value value) {
    if (!value.equals(shown)) {
      shown = value;
      change.accept(value);
    }
  }

  @Override
  public void own(Value value) {} // any number can be chosen

  @Override
  public void show(Value value) {
    shown = value;
    showing = true;
    field.setText(text(value));
    slider.setValue(value.isMissing() ? 0 : HUNDRED * seen.rank(value.number()));
    slider.setOpacity(value.isMissing() ? 0.5 : 1);
    showing = false;
  }
}
