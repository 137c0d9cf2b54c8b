package org.riskbench.ui.models;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.riskbench.ui.kit.ColumnWidths;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.ModelFiles;
import org.riskbench.ui.kit.WhileShown;

/** Nodes of the registry's screen: selection, search, keys, file dialogs, files dragged. */
public final class ModelsController {
  /** How often it is looked whether another desk changed the folder. */
  private static final Duration LOOK_EVERY = Duration.seconds(3);

  private final ModelsViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;

  @FXML private VBox root;
  @FXML private Label plain;
  @FXML private TableView<ModelRow> table;
  @FXML private TableColumn<ModelRow, ModelRow> stage;
  @FXML private TextField search;
  @FXML private CheckMenuItem secondPerson;
  @FXML private Button publish;
  @FXML private Button export;
  @FXML private MenuItem kit;
  @FXML private Button delete;

  public ModelsController(ModelsViewModel viewModel, FileDialogs dialogs, Messages messages) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
  }

  public ModelsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    search.textProperty().bindBidirectional(viewModel.searchProperty());
    stage.setCellFactory(column -> new StageCell());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    ObservableList<ModelRow> chosen = table.getSelectionModel().getSelectedItems();
    chosen.addListener((Observable changed) -> viewModel.select(selected()));
    table.getItems().addListener((Observable changed) -> selectAgain());
    viewModel.takenProperty().addListener((property, before, taken) -> selectTaken());
    BooleanBinding none = Bindings.isEmpty(chosen);
    delete.disableProperty().bind(none);
    BooleanBinding notOne =
        Bindings.createBooleanBinding(
            () -> chosen.size() != 1 || chosen.get(0) == null || chosen.get(0).id().isEmpty(),
            chosen);
    publish.disableProperty().bind(notOne);
    export.disableProperty().bind(notOne);
    kit.disableProperty().bind(notOne);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    secondPerson.setOnAction(event -> viewModel.requireSecondPerson(secondPerson.isSelected()));
    viewModel
        .secondPersonProperty()
        .addListener((property, before, needed) -> secondPerson.setSelected(needed));
    secondPerson.setSelected(viewModel.isSecondPerson());
    ColumnWidths.follow(table, plain);
    selectTaken();
    ModelFilesDragged.outOf(table, this::selected, viewModel.getTransfers()::draggedOut);
    WhileShown.every(LOOK_EVERY, root, viewModel::look);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      delete();
      event.consume();
    }
  }

  /** The rows are new, the choice is not. */
  private void selectAgain() {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (viewModel.isSelected(table.getItems().get(i))) {
        table.getSelectionModel().select(i);
      }
    }
  }

  /** What was just taken in is what is looked at. */
  private void selectTaken() {
    table.getSelectionModel().clearSelection();
    viewModel.takenProperty().get().forEach(table.getSelectionModel()::select);
    viewModel.takenProperty().get().stream().findFirst().ifPresent(table::scrollTo);
  }

  private List<ModelRow> selected() {
    return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  private void withOne(Consumer<ModelRow> action) {
    if (selected().size() == 1) {
      action.accept(selected().get(0));
    }
  }

  @FXML
  void publish() {
    withOne(viewModel::publish);
  }

  @FXML
  void makeKit() {
    withOne(viewModel::makeKit);
  }

  @FXML
  void delete() {
    viewModel.getDeletions().delete(selected());
  }

  @FXML
  void undo() {
    viewModel.getDeletions().undo();
  }

  @FXML
  void refresh() {
    viewModel.refresh();
  }

  @FXML
  void verify() {
    viewModel.getVerdict().verify();
  }

  @FXML
  void importFile() {
    dialogs
        .open(messages.text("models.import"), ModelFiles.types(messages))
        .ifPresent(file -> viewModel.getTransfers().importFiles(List.of(file)));
  }

  @FXML
  void export() {
    withOne(
        row ->
            dialogs
                .save(messages.text("models.export"), row.fileName(), ModelFiles.types(messages))
                .ifPresent(target -> viewModel.getTransfers().export(row, target)));
  }

  @FXML
  void lead() {
    viewModel.lead();
  }
}
