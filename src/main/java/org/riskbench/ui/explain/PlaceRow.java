package org.riskbench.ui.explain;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.riskbench.explain.Factor;
import org.riskbench.explain.Seen;
import org.riskbench.explain.Value;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;

/**
 * One line of what can be thought otherwise: its name, a control, what the record has, and whether
 * it may change on the way to another decision. FX thread only.
 */
final class PlaceRow {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final Factor factor;
  private final WhatIfViewModel viewModel;
  private final Messages messages;
  private final Label name = new Label();
  private final Label own = new Label();
  private final ComboBox<Freedom> freedom = new ComboBox<>();
  private final PlaceControl control;

  PlaceRow(Opened.Place place, WhatIfViewModel viewModel, WaysViewModel ways, Messages messages) {
    this.factor = place.factor();
    this.viewModel = viewModel;
    this.messages = messages;
    this.control =
        place.seen() instanceof Seen.Numbers numbers && isNumber()
            ? new NumberControl(factor, numbers, this::change, messages)
            : new LevelControl(factor, place.seen(), this::change, messages);
    name.setText(factor.name());
    name.setWrapText(true);
    name.setMinHeight(Label.USE_PREF_SIZE);
    name.getStyleClass().add("place-name");
    own.setWrapText(true);
    own.setMinHeight(Label.USE_PREF_SIZE);
    own.getStyleClass().add("caption");
    freedom
        .getItems()
        .setAll(isNumber() ? Freedom.values() : new Freedom[] {Freedom.FIXED, Freedom.EITHER});
    freedom.setConverter(new SpelledOut<>(each -> messages.text(each.key())));
    freedom.getStyleClass().add("freedom");
    freedom.setValue(ways.freedom(factor));
    freedom.setId("freedom-" + factor.name());
    freedom.setAccessibleText(messages.text("explain.freedom.of", factor.name()));
    freedom.setOnAction(event -> ways.free(factor, freedom.getValue()));
    open();
  }

  private boolean isNumber() {
    return factor.kind() == ColumnKind.NUMBER;
  }

  void addTo(GridPane grid, int line) {
    Node node = control.node();
    node.setId("place-" + factor.name());
    GridPane.setHgrow(node, Priority.ALWAYS);
    grid.addRow(line, name, node, own);
    if (!factor.isTold()) {
      grid.add(freedom, 3, line);
    }
  }

  private void change(Value value) {
    viewModel.change(factor, value);
  }

  /** Says what the record has that is open now. */
  void open() {
    Value value = viewModel.value(factor);
    control.own(value);
    own.setText(messages.text("explain.own", viewModel.names().value(factor.kind(), value)));
  }

  /** Shows what stands there now. */
  void refresh() {
    control.show(viewModel.value(factor));
    name.pseudoClassStateChanged(CHANGED, viewModel.isChanged(factor));
  }
}
