package org.riskbench.ui.records;

import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;

/** A row that is tinted if the record was fraud; the sign stands beside its number. */
final class RecordRow extends TableRow<Integer> {
  private static final PseudoClass FRAUD = PseudoClass.getPseudoClass("fraud");

  private final IntPredicate fraud;

  RecordRow(IntPredicate fraud) {
    this.fraud = fraud;
    getStyleClass().add("record-row");
  }

  @Override
  protected void updateItem(Integer row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(FRAUD, !empty && row != null && fraud.test(row));
  }
}
