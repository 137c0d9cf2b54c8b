package org.riskbench.ui.data;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskbench.ui.data.ColumnDetail.Fact;
import org.riskbench.ui.data.ColumnDetail.GroupChart;
import org.riskbench.ui.data.ColumnDetail.GroupLine;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;

/** Everything about one column, from its evidence to its groups. FX thread only. */
final class ColumnDetailPane extends VBox {
  private final Messages messages;
  private final GroupChartPane chart = new GroupChartPane();
  private final Label first = caption("");
  private final Label last = caption("");

  ColumnDetailPane(Messages messages) {
    this.messages = messages;
    getStyleClass().add("column-detail");
  }

  void show(ColumnDetail detail) {
    getChildren().clear();
    Label title = new Label(detail.title());
    title.getStyleClass().add("title-4");
    title.setWrapText(true);
    getChildren().add(title);
    detail.sentences().forEach(sentence -> getChildren().add(sentence(sentence)));
    getChildren().add(facts(detail.facts()));
    detail.chart().ifPresent(this::addChart);
    if (!detail.note().isEmpty()) {
      Label note = sentence(detail.note());
      note.getStyleClass().add("text-muted");
      getChildren().add(note);
    }
    if (!detail.quantiles().isEmpty()) {
      getChildren().addAll(heading(messages.text("columns.quantiles")), quantiles(detail));
    }
    if (!detail.groups().isEmpty()) {
      getChildren().addAll(heading(detail.groupsTitle()), groups(detail.groups()));
    }
  }

  private void addChart(GroupChart groups) {
    chart.show(groups);
    first.setText(groups.from());
    last.setText(groups.to());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox ends = new HBox(first, between, last);
    ends.getStyleClass().add("chart-ends");
    Label bars = caption(messages.text("columns.chart.bars"));
    bars.getStyleClass().add("key-bars");
    Label rate = caption(messages.text("columns.chart.rate"));
    rate.getStyleClass().add("key-rate");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox keys = new HBox(bars, space, rate);
    BorderPane pane = new BorderPane(chart);
    pane.setTop(keys);
    pane.setBottom(ends);
    getChildren().add(pane);
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section-title");
    return label;
  }

  private static Label caption(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("caption");
    return label;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static GridPane facts(List<Fact> facts) {
    GridPane grid = grid(1, 0);
    for (int row = 0; row < facts.size(); row++) {
      Fact fact = facts.get(row);
      VBox name = new VBox(sentence(fact.name()));
      if (!fact.meaning().isEmpty()) {
        Label meaning = sentence(fact.meaning());
        meaning.getStyleClass().add("caption");
        name.getChildren().add(meaning);
      }
      Label figure = new Label(fact.figure());
      figure.getStyleClass().add("text-bold");
      grid.addRow(row, name, figure);
      keep(figure);
      GridPane.setValignment(figure, VPos.TOP);
    }
    return grid;
  }

  private static void keep(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
  }

  /** Two pairs a line: they are short. */
  private static GridPane quantiles(ColumnDetail detail) {
    GridPane grid = grid(0, 1, 0, 1);
    int half = (detail.quantiles().size() + 1) / 2;
    for (int i = 0; i < detail.quantiles().size(); i++) {
      Fact fact = detail.quantiles().get(i);
      int left = i < half ? 0 : 2;
      grid.add(caption(fact.name()), left, i % half);
      grid.add(new Label(fact.figure()), left + 1, i % half);
    }
    return grid;
  }

  private GridPane groups(List<GroupLine> groups) {
    GridPane grid = grid(1, 0, 0, 0);
    Label weight = caption(messages.text("columns.group.weight"));
    Explained.by(weight, Term.WEIGHT_OF_EVIDENCE);
    grid.addRow(
        0,
        caption(messages.text("columns.group.value")),
        caption(messages.text("columns.group.rows")),
        caption(messages.text("columns.group.rate")),
        weight);
    for (int row = 0; row < groups.size(); row++) {
      GroupLine group = groups.get(row);
      Label name = sentence(group.name());
      grid.addRow(
          row + 1,
          name,
          new Label(group.rows()),
          new Label(group.fraudRate()),
          new Label(group.weight()));
    }
    grid.getChildren().stream()
        .filter(child -> GridPane.getColumnIndex(child) > 0 || GridPane.getRowIndex(child) == 0)
        .forEach(child -> keep((Label) child));
    return grid;
  }

  /** A grid whose columns grow or not. */
  private static GridPane grid(int... grow) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    grid.setAlignment(Pos.TOP_LEFT);
    for (int each : grow) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(each > 0 ? Priority.ALWAYS : Priority.SOMETIMES);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }
}
