package org.riskbench.ui.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Seen;
import org.riskbench.explain.Value;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/** A level, or yes and no, by a box to choose from. FX thread only. */
final class LevelControl implements PlaceControl {
  private static final int MOST = 50;

  private final ComboBox<Value> box = new ComboBox<>();
  private final Consumer<Value> change;
  private final Seen seen;
  private boolean showing;

  LevelControl(Factor factor, Seen seen, Consumer<Value> change, Messages messages) {
    this.change = change;
    this.seen = seen;
    Names names = new Names(messages);
    box.setConverter(new SpelledOut<>(value -> names.value(factor.kind(), value)));
    box.setAccessibleText(factor.name());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(event -> chosen());
  }

  private static List<Value> values(Seen seen) {
    return seen instanceof Seen.Levels levels
        ? levels.counts().stream().limit(MOST).map(Map.Entry::getKey).map(Value::of).toList()
        : List.of(Value.of(1), Value.of(0));
  }

  private void chosen() {
    if (!showing && box.getValue() != null) {
      change.accept(box.getValue());
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void own(Value value) {
    Set<Value> values = new LinkedHashSet<>(values(seen));
    values.add(value);
    if (seen.missing() > 0) {
      values.add(Value.MISSING);
    }
    showing = true;
    box.getItems().setAll(values);
    showing = false;
  }

  @Override
  public void show(Value value) {
    showing = true;
    box.setValue(value);
    showing = false;
  }
}
