package org.riskbench.ui.encoding;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.riskbench.ui.kit.NodeCell;

/** A text in as many lines as it takes. */
final class WrappedCell extends NodeCell<EncodingRow> {
  private final Label label = new Label();
  private final Function<EncodingRow, String> text;

  WrappedCell(Function<EncodingRow, String> text) {
    this.text = text;
    label.setWrapText(true);
  }

  @Override
  protected Node shown(EncodingRow row) {
    label.setText(text.apply(row));
    return label;
  }
}
