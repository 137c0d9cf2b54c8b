package org.riskbench.ui.open;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Control;
import javafx.scene.control.TableCell;

/**
 * A control in a table that writes straight into its row.
 *
 * @param <V> what is written
 */
final class BoundCell<V> extends TableCell<ColumnWish, ColumnWish> {
  private final Control control;
  private final Property<V> value;
  private final Function<ColumnWish, Property<V>> target;
  private Optional<Property<V>> bound = Optional.empty();

  /**
   * A cell around a control.
   *
   * @param value of the control
   * @param target where it belongs in the row
   */
  BoundCell(Control control, Property<V> value, Function<ColumnWish, Property<V>> target) {
    this.control = control;
    this.value = value;
    this.target = target;
    control.setMaxWidth(Double.MAX_VALUE);
    setText("");
  }

  @Override
  protected void updateItem(ColumnWish row, boolean empty) {
    super.updateItem(row, empty);
    bound.ifPresent(value::unbindBidirectional);
    bound = empty || row == null ? Optional.empty() : Optional.of(target.apply(row));
    bound.ifPresent(value::bindBidirectional);
    setGraphic(bound.isPresent() ? control : null);
  }
}
