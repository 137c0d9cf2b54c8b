package org.riskbench.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.ChartFigures.Cell;

/** The figures of one of some charts as a table, with its sentence above. FX thread only. */
final class FigureTable extends VBox {
  private static final KeyCodeCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double WIDTH = 130;

  /** Where the pane is lower, the table takes the room of the sentence. */
  private static final double ROOM = 230;

  private final TextClipboard clipboard;
  private final ComboBox<ChartFigures> choice = new ComboBox<>();
  private final Label sentence = new Label();
  private final TableView<List<Cell>> table = new TableView<>();

  FigureTable(Messages messages, TextClipboard clipboard) {
    this.clipboard = clipboard;
    getStyleClass().add("figure-table");
    setMinHeight(0);
    choice.setAccessibleText(messages.text("chart.which"));
    choice.setConverter(new SpelledOut<>(ChartFigures::title));
    choice.valueProperty().addListener((property, before, now) -> inFront().ifPresent(this::fill));
    sentence.setWrapText(true);
    sentence.getStyleClass().add("text-muted");
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.visibleProperty().bind(heightProperty().greaterThan(ROOM));
    sentence.managedProperty().bind(sentence.visibleProperty());
    table.getStyleClass().add("dense");
    table.setMinHeight(0);
    table.setPrefHeight(0);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(choice, sentence, table);
  }

  /** What the table shows. */
  Optional<ChartFigures> inFront() {
    return Optional.ofNullable(choice.getValue());
  }

  void show(List<ChartFigures> told) {
    int place = Math.max(0, choice.getSelectionModel().getSelectedIndex());
    choice.setItems(FXCollections.observableArrayList(told));
    choice.setVisible(told.size() > 1);
    choice.setManaged(told.size() > 1);
    if (!told.isEmpty()) {
      choice.getSelectionModel().select(Math.min(place, told.size() - 1));
    }
  }

  private void fill(ChartFigures figures) {
    sentence.setText(figures.sentence());
    table.setAccessibleText(figures.title());
    List<String> heads = table.getColumns().stream().map(TableColumn::getText).toList();
    if (!heads.equals(figures.heads())) {
      table
          .getColumns()
          .setAll(
              IntStream.range(0, figures.heads().size())
                  .mapToObj(place -> column(figures.heads().get(place), place))
                  .toList());
    }
    table.getItems().setAll(figures.lines());
  }

  private static TableColumn<List<Cell>, String> column(String head, int place) {
    TableColumn<List<Cell>, String> column = new TableColumn<>(head);
    column.setCellValueFactory(
        line -> new ReadOnlyStringWrapper(line.getValue().get(place).shown()));
    column.setPrefWidth(WIDTH);
    column.setSortable(false);
    column.setReorderable(false);
    if (place > 0) {
      column.getStyleClass().add("figures");
    }
    return column;
  }

  /** Copies the lines that are selected. */
  private void key(KeyEvent event) {
    if (COPY.match(event)) {
      List<List<Cell>> lines = List.copyOf(table.getSelectionModel().getSelectedItems());
      inFront()
          .map(all -> new ChartFigures(all.title(), "", all.heads(), lines))
          .ifPresent(some -> clipboard.copy(some.tabbed()));
      event.consume();
    }
  }
}
