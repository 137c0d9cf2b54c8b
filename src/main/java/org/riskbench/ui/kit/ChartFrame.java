package org.riskbench.ui.kit;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A chart and, beside it, the button that turns it into a table of its figures. What the chart
 * shows is told in a sentence where the keyboard comes by. FX thread only.
 */
public final class ChartFrame extends BorderPane {
  private final Node chart;
  private final Messages messages;
  private final TextClipboard clipboard = TextClipboard.system();
  private final ToggleButton asTable;
  private final Button copy;
  private final Button copyCsv;
  private Optional<FigureTable> table = Optional.empty();
  private List<ChartFigures> told = List.of();

  /** Frames a chart. */
  public ChartFrame(Node chart, Messages messages) {
    this.chart = chart;
    this.messages = messages;
    asTable = named(new ToggleButton("", new FontIcon("fth-list")), "chart.asTable");
    asTable.getStyleClass().add("as-table");
    copy = named(new Button("", new FontIcon("fth-copy")), "chart.copy");
    copy.setOnAction(event -> shown().ifPresent(each -> clipboard.copy(each.tabbed())));
    copyCsv = named(new Button("", new FontIcon("fth-file-text")), "chart.copyCsv");
    copyCsv.setOnAction(event -> shown().ifPresent(each -> clipboard.copy(each.csv())));
    chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("chart-frame");
    VBox strip = new VBox(asTable, copy, copyCsv);
    strip.getStyleClass().add("chart-strip");
    setCenter(chart);
    setRight(strip);
    asTable.selectedProperty().addListener((property, before, now) -> turn(now));
    turn(false);
    show(List.of());
  }

  /** Shows the figures that an observed value tells, from now on. */
  public ChartFrame follow(ObservableValue<ChartFigures> figures) {
    figures.addListener((property, before, now) -> show(List.of(now)));
    show(List.of(figures.getValue()));
    return this;
  }

  /** Tells what the chart, or each of the charts side by side, shows now. */
  public void show(List<ChartFigures> figures) {
    told = figures.stream().filter(each -> !each.isEmpty()).toList();
    String sentence = String.join("\n", told.stream().map(ChartFigures::sentence).toList());
    chart.setAccessibleText(sentence);
    asTable.setAccessibleText(messages.text("chart.asTable.spoken", sentence));
    asTable.setDisable(told.isEmpty());
    if (told.isEmpty()) {
      asTable.setSelected(false);
    }
    table.ifPresent(open -> open.show(told));
  }

  private <B extends ButtonBase> B named(B button, String key) {
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(messages.text(key));
    button.setTooltip(new Tooltip(messages.text(key)));
    return button;
  }

  private Optional<ChartFigures> shown() {
    return table.flatMap(FigureTable::inFront);
  }

  private void turn(boolean toTable) {
    for (Button way : List.of(copy, copyCsv)) {
      way.setVisible(toTable);
      way.setManaged(toTable);
    }
    if (toTable) {
      FigureTable open = new FigureTable(messages, clipboard);
      open.show(told);
      table = Optional.of(open);
      setPrefSize(getWidth(), getHeight()); // the table takes the room of the chart
      setCenter(open);
    } else {
      table = Optional.empty();
      setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
      setCenter(chart);
    }
  }
}
