package org.riskbench.ui.records;

import java.util.function.IntPredicate;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;

/** The number of a row, with a flag if the record was fraud. */
final class NumberCell extends TableCell<Integer, String> {
  private final IntPredicate fraud;
  private final Messages messages;
  private final FontIcon flag = new FontIcon("fth-flag");

  NumberCell(IntPredicate fraud, Messages messages) {
    this.fraud = fraud;
    this.messages = messages;
    flag.getStyleClass().add("fraud-flag");
    flag.setVisible(false);
    setGraphic(flag);
  }

  @Override
  protected void updateItem(String number, boolean empty) {
    super.updateItem(number, empty);
    boolean none = empty || number == null;
    Integer row = none ? null : getTableView().getItems().get(getIndex());
    boolean shown = row != null && fraud.test(row);
    flag.setVisible(shown);
    setText(none ? "" : number);
    setAccessibleText(shown ? messages.text("records.row.fraud", number) : getText());
  }
}
