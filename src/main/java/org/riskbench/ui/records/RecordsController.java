package org.riskbench.ui.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.riskbench.ui.kit.Messages;

/** Nodes of the view of records. */
public final class RecordsController {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final KeyCombination EXPLAIN =
      new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

  /** Somebody who types on is not waiting for an answer yet. */
  private static final Duration TYPING = Duration.millis(250);

  private static final double HEAD_ROOM = 5.5;
  private static final double MARK_ROOM = 3;
  private static final double FLAG_ROOM = 5;
  private static final double CELL_ROOM = 3;
  private static final double NARROWEST = 5;
  private static final double WIDEST = 26;

  private final RecordsViewModel viewModel;
  private final Messages messages;
  private final PauseTransition typing = new PauseTransition(TYPING);

  private final Map<TableColumn<?, ?>, Double> widths = new HashMap<>();

  private boolean arranging;

  @FXML private TableView<Integer> records;
  @FXML private Label count;
  @FXML private ToggleButton showValues;
  @FXML private ToggleButton showAside;
  @FXML private ComboBox<StateChoice> state;
  @FXML private ComboBox<String> column;
  @FXML private ComboBox<MatchChoice> match;
  @FXML private TextField text;
  @FXML private TextField columnSearch;
  @FXML private ListView<ColumnChoice> columns;
  @FXML private Node aside;

  public RecordsController(RecordsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public RecordsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    showValues.selectedProperty().bindBidirectional(viewModel.showValuesProperty());
    showAside.selectedProperty().bindBidirectional(viewModel.showAsideProperty());
    aside.visibleProperty().bind(viewModel.showAsideProperty());
    bindFilter(viewModel.getFilter());
    bindColumns();
    records.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    records.setRowFactory(view -> new RecordRow(this::isFraud));
    records.setSortPolicy(
        view -> {
          if (!arranging) {
            viewModel.sort(keys());
          }
          return true;
        });
    MenuItem copy = new MenuItem(messages.text("records.copy"));
    copy.setAccelerator(COPY);
    copy.setOnAction(event -> copy());
    MenuItem explain = new MenuItem(messages.text("records.explain"));
    explain.setAccelerator(EXPLAIN);
    explain.setOnAction(event -> explain());
    ContextMenu menu = new ContextMenu(copy, explain);
    menu.setOnShowing(event -> explain.setDisable(!viewModel.canExplain()));
    records.setContextMenu(menu);
    viewModel.tableProperty().addListener((property, before, shown) -> show(before, shown));
    viewModel.rowsProperty().addListener((property, before, rows) -> arrange(rows));
    records.setItems(viewModel.getRows());
    count.fontProperty().addListener((property, before, font) -> fitWidths());
    viewModel.getTable().ifPresent(this::fill);
  }

  /** A table forgets its order when its rows change, though it is the order that changed them. */
  private void arrange(ObservableList<Integer> rows) {
    List<TableColumn<Integer, ?>> order = List.copyOf(records.getSortOrder());
    arranging = true;
    records.setItems(rows);
    records.getSortOrder().setAll(order);
    arranging = false;
  }

  private void bindFilter(RecordFilter filter) {
    state.setItems(FXCollections.observableList(filter.getStates()));
    state.valueProperty().bindBidirectional(filter.stateProperty());
    column.setItems(filter.getColumns());
    column.valueProperty().bindBidirectional(filter.columnProperty());
    match.setItems(FXCollections.observableList(filter.getMatches()));
    match.valueProperty().bindBidirectional(filter.matchProperty());
    typing.setOnFinished(event -> filter.textProperty().set(text.getText()));
    text.textProperty().addListener((property, before, typed) -> typing.playFromStart());
    text.setOnAction(
        event -> {
          typing.stop();
          filter.textProperty().set(text.getText());
          event.consume();
        });
    filter.textProperty().addListener((property, before, set) -> text.setText(set));
  }

  private void bindColumns() {
    FilteredList<ColumnChoice> found = new FilteredList<>(viewModel.getColumns());
    columns.setItems(found);
    columns.setCellFactory(CheckBoxListCell.forListView(ColumnChoice::shownProperty));
    columnSearch
        .textProperty()
        .addListener(
            (property, before, typed) -> {
              String wanted = typed.toLowerCase(Locale.ROOT);
              found.setPredicate(each -> each.name().toLowerCase(Locale.ROOT).contains(wanted));
            });
  }

  private void show(Optional<RecordTable> before, Optional<RecordTable> shown) {
    if (shown.isEmpty()) {
      records.getColumns().clear();
    } else if (before.filter(shown.get()::hasColumnsOf).isPresent()) {
      records.refresh();
    } else {
      fill(shown.get());
    }
  }

  private void fill(RecordTable table) {
    widths.clear();
    List<TableColumn<Integer, String>> made = new ArrayList<>();
    made.add(numberColumn(table));
    List<String> names = table.columns();
    for (int i = 0; i < names.size(); i++) {
      made.add(recordColumn(table, i));
    }
    fitWidths();
    records.getColumns().setAll(made);
    records.getSelectionModel().clearSelection();
    records.scrollTo(0);
    showFirstColumn();
  }

  /** Not by scrollToColumn: it asks again without end while the table has never been seen. */
  private void showFirstColumn() {
    records.lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .forEach(bar -> bar.setValue(bar.getMin()));
  }

  /** Widths are counted in digits, whose size is known once the view is dressed. */
  private void fitWidths() {
    Text digit = new Text("0");
    digit.setFont(count.getFont());
    double width = digit.getLayoutBounds().getWidth();
    widths.forEach((column, digits) -> column.setPrefWidth(digits * width));
  }

  private TableColumn<Integer, String> numberColumn(RecordTable table) {
    TableColumn<Integer, String> number = new TableColumn<>(messages.text("records.row"));
    number.setCellValueFactory(cell -> new ReadOnlyStringWrapper(table.number(cell.getValue())));
    number.setCellFactory(made -> new NumberCell(this::isFraud, messages));
    number.setSortable(false);
    number.setReorderable(false);
    number.getStyleClass().addAll("figures", "row-number");
    int digits = table.size() == 0 ? 1 : table.number(table.size() - 1).length();
    widths.put(number, digits + FLAG_ROOM);
    return number;
  }

  private TableColumn<Integer, String> recordColumn(RecordTable table, int index) {
    String name = table.columns().get(index);
    TableColumn<Integer, String> made = new TableColumn<>();
    made.setGraphic(head(name, index, made, table.isPersonal(index)));
    made.setUserData(index);
    made.setCellValueFactory(
        cell ->
            new ReadOnlyStringWrapper(
                viewModel.getTable().map(shown -> shown.line(cell.getValue(), index)).orElse("")));
    double mark = table.isPersonal(index) ? MARK_ROOM : 0;
    double room = Math.max(name.length() + mark + HEAD_ROOM, table.widest(index) + CELL_ROOM);
    widths.put(made, Math.max(NARROWEST, Math.min(WIDEST, room)));
    made.visibleProperty().bindBidirectional(viewModel.getColumns().get(index).shownProperty());
    if (table.isFigure(index)) {
      made.getStyleClass().add("figures");
    }
    return made;
  }

  /** A name that gives way to the arrow of the order, with a hint. */
  private Label head(String name, int index, TableColumn<?, ?> over, boolean personal) {
    Label label = new Label(name);
    label.getStyleClass().add("record-head");
    if (personal) {
      label.setGraphic(new FontIcon("fth-eye-off"));
    }
    label.maxWidthProperty().bind(over.widthProperty().subtract(28));
    Tooltip.install(label, new Tooltip(viewModel.hint(index)));
    return label;
  }

  private boolean isFraud(int row) {
    return viewModel.getTable().filter(shown -> shown.isFraud(row)).isPresent();
  }

  private List<SortKey> keys() {
    return records.getSortOrder().stream()
        .filter(sorted -> sorted.getUserData() instanceof Integer)
        .map(
            sorted ->
                new SortKey(
                    (Integer) sorted.getUserData(),
                    sorted.getSortType() == TableColumn.SortType.DESCENDING))
        .toList();
  }

  private void explain() {
    Optional.ofNullable(records.getSelectionModel().getSelectedItem())
        .ifPresent(viewModel::explain);
  }

  @FXML
  void copy() {
    viewModel.copy(List.copyOf(records.getSelectionModel().getSelectedItems()));
  }

  @FXML
  void clearFilter() {
    typing.stop();
    text.clear();
    viewModel.clearFilter();
  }

  @FXML
  void showAllColumns() {
    viewModel.showColumns(true);
  }

  @FXML
  void hideAllColumns() {
    viewModel.showColumns(false);
  }
}
