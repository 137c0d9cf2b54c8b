package org.riskbench.ui.money;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.riskbench.threshold.Money;
import org.riskbench.ui.kit.Messages;

/** Where the money goes under the baseline and now, as bars with their figures. FX thread only. */
final class BreakdownPane extends GridPane {
  private final List<Part> parts = new ArrayList<>();
  private final Label before = new Label();

  /** A row; the last one is the sum. */
  private record Part(
      ToDoubleFunction<Money> of, Bars bars, Label before, Label now, boolean sum) {}

  BreakdownPane(Messages messages) {
    getStyleClass().add("money-breakdown");
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(new ColumnConstraints(), wide, right, right);
    Label now = new Label(messages.text("money.now"));
    before.getStyleClass().addAll("text-muted", "text-small");
    now.getStyleClass().addAll("text-muted", "text-small");
    before.setText(messages.text("money.before"));
    addRow(0, new Label(), new Region(), whole(before), whole(now));
    row(messages.text("money.part.fraud"), Money::fraudLoss, false);
    row(messages.text("money.part.goods"), Money::goodsLost, false);
    row(messages.text("money.part.reviews"), Money::reviewing, false);
    row(messages.text("money.part.stepups"), Money::steppingUp, false);
    row(messages.text("money.part.total"), Money::total, true);
  }

  private void row(String name, ToDoubleFunction<Money> of, boolean sum) {
    Part part = new Part(of, new Bars("before", "now"), new Label(), new Label(), sum);
    part.before().getStyleClass().add("text-muted");
    part.now().getStyleClass().add("matrix-count");
    Label title = new Label(name);
    if (sum) {
      title.getStyleClass().add("text-bold");
    }
    parts.add(part);
    addRow(parts.size(), whole(title), part.bars(), whole(part.before()), whole(part.now()));
  }

  private static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** Shows what thresholds do now. */
  void show(MoneyShown shown) {
    double most = Math.max(shown.before().total(), shown.now().total());
    for (Part part : parts) {
      double old = part.of().applyAsDouble(shown.before());
      double now = part.of().applyAsDouble(shown.now());
      part.bars().scale(0, most);
      part.bars().show(0, old, 0, now);
      part.before().setText(shown.words().plain(old));
      part.now().setText(shown.words().plain(now));
    }
  }
}
