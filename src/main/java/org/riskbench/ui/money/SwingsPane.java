package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskbench.threshold.Savings;
import org.riskbench.ui.kit.Messages;

/**
 * How far the saving moves if a factor is half or twice of what it is, the most important factor
 * first: a tornado. FX thread only.
 */
final class SwingsPane extends GridPane {
  /** Share of the width that the names may take, in per cent. */
  private static final double NAMES = 34;

  private final Messages messages;
  private final List<Row> rows = new ArrayList<>();

  private record Row(Label name, Label range, Bars bars, Label low, Label high) {
    void show(boolean there) {
      for (Region each : List.of((Region) name.getParent(), bars, low, high)) {
        each.setVisible(there);
        each.setManaged(there);
      }
    }
  }

  SwingsPane(Messages messages, int most) {
    this.messages = messages;
    getStyleClass().add("money-swings");
    ColumnConstraints name = new ColumnConstraints();
    name.setPercentWidth(NAMES);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(name, right, wide, new ColumnConstraints());
    for (int i = 0; i < most; i++) {
      Row row = new Row(new Label(), new Label(), new Bars("swing"), new Label(), new Label());
      row.range().getStyleClass().addAll("text-muted", "text-small");
      row.name().setWrapText(true);
      row.range().setWrapText(true);
      row.low().setMinWidth(Region.USE_PREF_SIZE);
      row.high().setMinWidth(Region.USE_PREF_SIZE);
      rows.add(row);
      addRow(i, new VBox(row.name(), row.range()), row.low(), row.bars(), row.high());
    }
  }

  /** Shows what factors matter at these thresholds. */
  void show(MoneyShown shown) {
    List<Savings.Swing> swings = shown.swings();
    double least =
        swings.stream().mapToDouble(each -> Math.min(each.atLow(), each.atHigh())).min().orElse(0);
    double most =
        swings.stream().mapToDouble(each -> Math.max(each.atLow(), each.atHigh())).max().orElse(1);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      row.show(i < swings.size());
      if (i < swings.size()) {
        show(row, swings.get(i), shown);
        row.bars().scale(least, most);
      }
    }
  }

  private void show(Row row, Savings.Swing swing, MoneyShown shown) {
    String title = messages.text("money.factor." + swing.factor().code());
    row.name().setText(title);
    boolean assumed = !shown.costs().stated().containsKey(swing.factor());
    String range =
        messages.text(
            "money.swing.range",
            MoneyWords.value(swing.factor(), swing.low()),
            MoneyWords.value(swing.factor(), swing.high()));
    row.range().setText(assumed ? range + ", " + messages.text("money.source.assumed") : range);
    row.low().setText(shown.words().plain(Math.min(swing.atLow(), swing.atHigh())));
    row.high().setText(shown.words().plain(Math.max(swing.atLow(), swing.atHigh())));
    row.bars().show(swing.atLow(), swing.atHigh());
    row.bars().mark(shown.saved());
  }
}
