package org.riskbench.ui.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.riskbench.ui.kit.Appearance;
import org.riskbench.ui.kit.ColumnWidths;
import org.riskbench.ui.kit.Explained;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RestOfWidth;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.kit.ToldFigure;
import org.riskbench.ui.kit.ToldFigureCell;

/** Nodes of the table of runs: its columns, its order, its selection. */
public final class RunsController {
  private static final double ALERTS_WIDTH = 156;
  private static final double SHORT_NAME = 180;
  private static final double LONG_NAME = 300;

  private final RunsViewModel viewModel;
  private final RunRemoval removal;
  private final Appearance appearance;
  private final Messages messages;
  private final Map<Measure, FigureColumn> columns = new EnumMap<>(Measure.class);

  @FXML private TableView<RunRow> table;
  @FXML private TableColumn<RunRow, RunRow> drawn;
  @FXML private TableColumn<RunRow, String> name;

  public RunsController(
      RunsViewModel viewModel, RunRemoval removal, Appearance appearance, Messages messages) {
    this.viewModel = viewModel;
    this.removal = removal;
    this.appearance = appearance;
    this.messages = messages;
  }

  public RunsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    fillColumns();
    Label title = Objects.requireNonNull(columns.get(Measure.AUC)).title();
    ColumnWidths.follow(table, title);
    RestOfWidth.take(table, name, SHORT_NAME, LONG_NAME, () -> title.getFont().getSize());
    SortedList<RunRow> sorted = new SortedList<>(viewModel.getRows());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    followRanking();
    followSelection();
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    viewModel.drawn().addListener((Observable changed) -> table.refresh());
    appearance.darkProperty().addListener(changed -> table.refresh());
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      if (event.getTarget() instanceof Node within) {
        selectRowOf(within);
      }
      removal.remove();
      event.consume();
    }
  }

  /** From a control of a row a key means that row, whichever is selected. */
  private void selectRowOf(Node within) {
    for (Node at = within; at != null; at = at.getParent()) {
      if (at instanceof TableRow<?> row) {
        table.getSelectionModel().select(row.getIndex());
      }
    }
  }

  private void fillColumns() {
    drawn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    drawn.setCellFactory(column -> new DrawnCell(viewModel, appearance, messages));
    List<TableColumn<RunRow, ?>> all = new ArrayList<>(List.of(drawn, name));
    for (Measure measure : Measure.values()) {
      if (measure == Measure.KS) {
        all.add(alerts()); // what a team finds in a day is seen without scrolling
      }
      FigureColumn column = new FigureColumn(measure, messages);
      column.setVisible(viewModel.columns().contains(measure));
      columns.put(measure, column);
      all.add(column);
    }
    table.getColumns().setAll(all);
    viewModel
        .columns()
        .addListener(
            (SetChangeListener<Measure>)
                change ->
                    columns.forEach(
                        (measure, column) ->
                            column.setVisible(viewModel.columns().contains(measure))));
  }

  /** Only where records have dates. */
  private TableColumn<RunRow, ToldFigure> alerts() {
    TableColumn<RunRow, ToldFigure> column = new TableColumn<>();
    Label title = new Label();
    title.textProperty().bind(viewModel.alertsADayProperty());
    column.setGraphic(title);
    Explained.by(column, Term.ALERTS_A_DAY);
    column.visibleProperty().bind(viewModel.alertsADayProperty().isNotEmpty());
    column.setPrefWidth(ALERTS_WIDTH);
    column.setId("alerts-a-day");
    column.getStyleClass().add("figures");
    column.setReorderable(false);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().alerts()));
    column.setCellFactory(any -> new ToldFigureCell<>());
    return column;
  }

  /** Sorting by a column is ranking by its measure. */
  private void followRanking() {
    viewModel.rankedByProperty().addListener((property, before, measure) -> sortBy(measure));
    table
        .getSortOrder()
        .addListener(
            (ListChangeListener<TableColumn<RunRow, ?>>)
                change -> {
                  if (!change.getList().isEmpty()
                      && change.getList().get(0) instanceof FigureColumn column) {
                    viewModel.rankedByProperty().set(column.measure());
                  }
                });
    sortBy(viewModel.rankedByProperty().get());
  }

  private void sortBy(Measure measure) {
    FigureColumn column = Objects.requireNonNull(columns.get(measure));
    if (!table.getSortOrder().equals(List.of(column))) {
      column.setSortType(TableColumn.SortType.ASCENDING);
      table.getSortOrder().setAll(List.of(column));
    }
  }

  private void followSelection() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, row) -> {
              if (row != null) {
                viewModel.select(row);
              }
            });
    viewModel.selectedRunProperty().addListener((property, before, run) -> showSelected());
    viewModel.getRows().addListener((ListChangeListener<RunRow>) change -> showSelected());
    showSelected();
  }

  private void showSelected() {
    viewModel.selected().ifPresent(table.getSelectionModel()::select);
  }
}
