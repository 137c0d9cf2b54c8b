package org.riskbench.ui.data;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Nodes of the view of columns: the table's cells and the panel beside it. */
public final class ColumnsController {
  private static final int FIRST_ROWS = 5;

  private static final double USUAL_FONT = 14;

  private final ColumnsViewModel viewModel;
  private final Messages messages;

  private double scaledFor = USUAL_FONT;

  @FXML private TextField filter;
  @FXML private TableView<ColumnRow> columns;
  @FXML private TableColumn<ColumnRow, ColumnMark> mark;
  @FXML private TableColumn<ColumnRow, String> name;
  @FXML private TableColumn<ColumnRow, Choice<ColumnKind>> kind;
  @FXML private TableColumn<ColumnRow, Choice<ColumnRole>> role;
  @FXML private TableColumn<ColumnRow, Double> missing;
  @FXML private TableColumn<ColumnRow, Double> distinct;
  @FXML private TableColumn<ColumnRow, Double> auc;
  @FXML private TableColumn<ColumnRow, Double> informationValue;
  @FXML private TableColumn<ColumnRow, Double> drift;
  @FXML private ScrollPane detail;

  public ColumnsController(ColumnsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public ColumnsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    SortedList<ColumnRow> sorted = new SortedList<>(viewModel.getRows());
    sorted.comparatorProperty().bind(columns.comparatorProperty());
    columns.setItems(sorted);
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    fillCells();
    filter.fontProperty().addListener((property, before, font) -> scale(font.getSize()));
    columns
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, row) -> {
              if (row != null) {
                viewModel.select(Optional.of(row));
              }
            });
    viewModel.selectedProperty().addListener((property, before, row) -> bringUp(row));
    bringUp(viewModel.getSelected());
    viewModel.refusedProperty().addListener((property, before, now) -> columns.refresh());
    ColumnDetailPane pane = new ColumnDetailPane(messages);
    detail.setContent(pane);
    viewModel.detailProperty().addListener((property, before, now) -> now.ifPresent(pane::show));
    viewModel.getDetail().ifPresent(pane::show);
  }

  private void fillCells() {
    mark.setCellValueFactory(cell -> cell.getValue().markProperty());
    mark.setCellFactory(column -> new MarkCell());
    name.setCellValueFactory(cell -> cell.getValue().nameProperty());
    kind.setCellValueFactory(cell -> cell.getValue().kindProperty());
    kind.setCellFactory(
        column -> new ChoiceCell<>(viewModel.getKinds(), viewModel::changeKind, row -> ""));
    kind.setComparator(Comparator.comparing(Choice::text));
    role.setCellValueFactory(cell -> cell.getValue().roleProperty());
    role.setCellFactory(
        column -> new ChoiceCell<>(viewModel.getRoles(), this::changeRole, ColumnRow::why));
    role.setComparator(Comparator.comparing(Choice::text));
    figures(missing, facts -> viewModel.missingShare(facts), Formats::percent);
    figures(distinct, ColumnProfile::distinct, Formats::count);
    figures(auc, facts -> facts.signal().auc(), ColumnsController::decimal);
    figures(
        informationValue, facts -> facts.signal().informationValue(), ColumnsController::decimal);
    figures(drift, facts -> facts.signal().psi(), ColumnsController::decimal);
  }

  /** Widths in the layout are for the usual text size; larger text takes more. */
  private void scale(double fontSize) {
    double factor = fontSize / scaledFor;
    columns.getColumns().forEach(each -> each.setPrefWidth(each.getPrefWidth() * factor));
    scaledFor = fontSize;
  }

  /** What becomes the label may still have to be chosen: until then the box shows what holds. */
  private void changeRole(ColumnRow row, Choice<ColumnRole> chosen) {
    viewModel.changeRole(row, chosen);
    if (chosen.value() == ColumnRole.LABEL) {
      columns.refresh();
    }
  }

  private static void figures(
      TableColumn<ColumnRow, Double> column,
      ToDoubleFunction<ColumnProfile> figure,
      DoubleFunction<String> format) {
    column.setCellValueFactory(
        cell ->
            cell.getValue()
                .factsProperty()
                .map(known -> known.map(figure::applyAsDouble).orElse(Double.NaN)));
    column.setCellFactory(
        each -> new FigureCell(value -> Double.isNaN(value) ? Formats.NONE : format.apply(value)));
  }

  /** Large figures give up decimals, so that they fit. */
  private static String decimal(double value) {
    return Formats.print(value < 10 ? "%.3f" : "%.1f", value);
  }

  private void bringUp(Optional<ColumnRow> row) {
    row.filter(wanted -> columns.getSelectionModel().getSelectedItem() != wanted)
        .ifPresent(
            wanted -> {
              columns.getSelectionModel().select(wanted);
              int index = columns.getSelectionModel().getSelectedIndex();
              if (!isInSight(index)) {
                columns.scrollTo(index);
              }
            });
  }

  /** Before the table is shown its first rows count as in sight. */
  private boolean isInSight(int index) {
    if (columns.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      return index >= flow.getFirstVisibleCell().getIndex()
          && index < flow.getLastVisibleCell().getIndex();
    }
    return index < FIRST_ROWS;
  }

  @FXML
  void clearFilter() {
    filter.clear();
    filter.requestFocus();
  }
}
