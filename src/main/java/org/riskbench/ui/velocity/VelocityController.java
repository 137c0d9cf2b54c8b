package org.riskbench.ui.velocity;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.RowHeight;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;

/** Nodes of the view: cells, the form, what is selected, file dialogs. */
public final class VelocityController {
  /** Below this height, in letters, what the figures mean is in the tooltips alone. */
  private static final double ROOM_FOR_BASIS = 26;

  private final VelocityViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final FeatureWords words;

  @FXML private TableView<FeatureRow> features;
  @FXML private TableColumn<FeatureRow, FeatureRow> on;
  @FXML private TableColumn<FeatureRow, FeatureRow> sentence;
  @FXML private TableColumn<FeatureRow, FeatureRow> present;
  @FXML private TableColumn<FeatureRow, FeatureRow> alone;
  @FXML private TableColumn<FeatureRow, FeatureRow> gain;
  @FXML private ComboBox<FeatureOrder> order;
  @FXML private Button turnOn;
  @FXML private Button turnOff;
  @FXML private Button remove;
  @FXML private ToggleButton adding;
  @FXML private ComboBox<Aggregate> aggregate;
  @FXML private ComboBox<String> other;
  @FXML private ComboBox<String> key;
  @FXML private ComboBox<String> second;
  @FXML private ComboBox<String> window;
  @FXML private TextField cap;
  @FXML private Region form;
  @FXML private Label summary;
  @FXML private Label basis;
  @FXML private Region root;

  public VelocityController(VelocityViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
    this.words = new FeatureWords(messages);
  }

  public VelocityViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    on.setCellFactory(
        column -> new SwitchCell((row, taken) -> viewModel.turn(List.of(row), taken)));
    sentence.setCellFactory(column -> new SentenceCell<>(FeatureRow::sentence, FeatureRow::on));
    present.setCellFactory(column -> new MeterCell(MeterCell.Figure.PRESENT));
    alone.setCellFactory(column -> new MeterCell(MeterCell.Figure.ALONE));
    gain.setCellFactory(column -> new MeterCell(MeterCell.Figure.GAIN));
    features.setRowFactory(table -> new FeatureTableRow());
    RowHeight.fit(features, 2, summary);
    basis
        .visibleProperty()
        .bind(root.heightProperty().greaterThan(ROOM_FOR_BASIS * summary.getFont().getSize()));
    basis.managedProperty().bind(basis.visibleProperty());
    explain(alone, "velocity.column.alone.hint");
    explain(gain, "velocity.column.gain.hint");
    explain(present, "velocity.column.present.hint");
    features.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    features.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    keepSelection();
    fillOrder();
    fillForm();
  }

  /** What a column's figures are is said under the mouse, too: a small window has no room below. */
  private void explain(TableColumn<FeatureRow, FeatureRow> column, String key) {
    Label name = new Label(column.getText());
    name.setTooltip(new Tooltip(messages.text(key)));
    column.setText("");
    column.setGraphic(name);
  }

  /** The list is made anew with each change; what was selected stays selected. */
  private void keepSelection() {
    var selection = features.getSelectionModel();
    selection
        .getSelectedItems()
        .addListener((ListChangeListener<FeatureRow>) change -> enableActions());
    enableActions();
  }

  private void enableActions() {
    boolean none = features.getSelectionModel().isEmpty();
    Stream.of(turnOn, turnOff, remove).forEach(button -> button.setDisable(none));
  }

  private List<FeatureRow> selected() {
    return List.copyOf(features.getSelectionModel().getSelectedItems());
  }

  /** Does something to the selected rows and selects them again where they are then. */
  private void toSelected(Consumer<List<FeatureRow>> action) {
    List<FeatureRow> chosen = selected();
    action.accept(chosen);
    select(chosen.stream().map(FeatureRow::feature).toList());
  }

  private void select(List<VelocityFeature> chosen) {
    features.getSelectionModel().clearSelection();
    viewModel.getRows().stream()
        .filter(row -> chosen.contains(row.feature()))
        .forEach(features.getSelectionModel()::select);
    enableActions();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      remove();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && !features.getSelectionModel().isEmpty()) {
      boolean on = selected().stream().anyMatch(row -> !row.on());
      toSelected(rows -> viewModel.turn(rows, on));
      event.consume();
    }
  }

  private void fillOrder() {
    order.setConverter(
        new SpelledOut<>(choice -> messages.text("velocity.order." + choice.name())));
    order.getItems().setAll(FeatureOrder.values());
    order.setValue(viewModel.orderProperty().get());
    order.setOnAction(event -> viewModel.arrange(order.getValue()));
  }

  private void fillForm() {
    AddFeatureForm fields = viewModel.getForm();
    form.visibleProperty().bind(adding.selectedProperty());
    form.managedProperty().bind(adding.selectedProperty());
    aggregate.setConverter(new SpelledOut<>(words::aggregate));
    aggregate.getItems().setAll(Aggregate.values());
    aggregate.valueProperty().bindBidirectional(fields.aggregateProperty());
    other.disableProperty().bind(fields.otherNeededProperty().not());
    window.disableProperty().bind(fields.windowNeededProperty().not());
    window.getItems().setAll(fields.getWindows());
    window.getEditor().textProperty().bindBidirectional(fields.windowProperty());
    cap.textProperty().bindBidirectional(fields.capProperty());
    ColumnBox.follow(key, fields.getKeys(), fields.keyProperty());
    ColumnBox.follow(second, fields.getSeconds(), fields.secondProperty());
    ColumnBox.follow(other, fields.getOthers(), fields.otherProperty());
  }

  @FXML
  void add() {
    viewModel.add().ifPresent(feature -> select(List.of(feature)));
  }

  @FXML
  void turnOn() {
    toSelected(rows -> viewModel.turn(rows, true));
  }

  @FXML
  void turnOff() {
    toSelected(rows -> viewModel.turn(rows, false));
  }

  @FXML
  void remove() {
    viewModel.remove(selected());
  }

  @FXML
  void turnAllOff() {
    viewModel.turnAllOff();
  }

  @FXML
  void reset() {
    viewModel.reset();
  }

  @FXML
  void cancel() {
    viewModel.cancel();
  }

  @FXML
  void openForm() {
    adding.setSelected(true);
    aggregate.requestFocus();
  }

  @FXML
  void nameColumns() {
    viewModel.nameColumns();
  }

  @FXML
  void importFile() {
    dialogs
        .open(messages.text("velocity.import.title"), List.of(type()))
        .ifPresent(viewModel::importFile);
  }

  @FXML
  void exportFile() {
    dialogs
        .save(messages.text("velocity.export.title"), "velocity.json", List.of(type()))
        .ifPresent(viewModel::exportFile);
  }

  private FileType type() {
    return new FileType(messages.text("velocity.file"), List.of("*.json"));
  }
}
