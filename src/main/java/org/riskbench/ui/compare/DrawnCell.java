package org.riskbench.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.LineSample;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.NodeCell;

/** Whether a run is drawn, and what its line looks like. */
final class DrawnCell extends NodeCell<RunRow> {
  private final RunsViewModel viewModel;
  private final Appearance appearance;
  private final Messages messages;
  private final CheckBox drawn = new CheckBox();
  private final LineSample line = new LineSample();
  private final HBox node = new HBox(8, drawn, line);

  DrawnCell(RunsViewModel viewModel, Appearance appearance, Messages messages) {
    this.viewModel = viewModel;
    this.appearance = appearance;
    this.messages = messages;
    node.setAlignment(Pos.CENTER_LEFT);
    drawn.setOnAction(event -> viewModel.draw(getItem(), drawn.isSelected()));
  }

  @Override
  protected Node shown(RunRow row) {
    drawn.setSelected(viewModel.drawn().contains(row.run()));
    drawn.setAccessibleText(messages.text("compare.draw", row.name()));
    line.show(row.run().tone(), appearance.isDark());
    return node;
  }
}
